@echo off
rem Starts Daybook from its distribution folder with the JDK 25 that JAVA_HOME or PATH names.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseCompactObjectHeaders -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:G1PeriodicGCInterval=5000 -XX:GCTimeRatio=2 -XX:MaxGCPauseMillis=20 -XX:+UnlockExperimentalVMOptions -XX:G1NewSizePercent=1 -XX:G1MaxNewSizePercent=25 %DAYBOOK_OPTS% -cp "%~dp0..\lib\*" dev.daybook.app.cli.Launcher %*
exit /b %ERRORLEVEL%
