CREATE TABLE later (text TEXT);
CREATE TABLE note (text TEXT);
