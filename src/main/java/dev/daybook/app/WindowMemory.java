package dev.daybook.app;

record WindowMemory(int width) {}
