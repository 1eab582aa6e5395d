@echo off
rem Starts Daybook from its distribution folder with the JDK 25 that JAVA_HOME or PATH names.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
"%JAVA%" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %DAYBOOK_OPTS% -cp "%~dp0..\lib\*" dev.daybook.app.cli.Launcher %*
exit /b %ERRORLEVEL%
