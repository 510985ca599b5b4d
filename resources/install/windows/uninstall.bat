@echo off
rem Mencopot orgeditor dari pengguna ini. Naskah, pengaturan, dan salinan pemulihan tetap ada.
setlocal
set "FOLDER=%LOCALAPPDATA%\Programs\orgeditor"
set "CLASSES=HKCU\Software\Classes"
rem Another program may have taken .bagan over since.
reg query "%CLASSES%\.bagan" /ve 2>nul | find "orgeditor.bagan" >nul && reg delete "%CLASSES%\.bagan" /f >nul
reg delete "%CLASSES%\orgeditor.bagan" /f >nul 2>nul
reg delete "HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\orgeditor" /f >nul 2>nul
del /q "%APPDATA%\Microsoft\Windows\Start Menu\Programs\orgeditor.lnk" 2>nul
echo orgeditor telah dicopot. Naskah dan pengaturan Anda tetap ada.
if not defined ORGEDITOR_QUIET pause
rem One line: this file goes with its folder, and cmd has read the whole line before.
cd /d "%TEMP%" & rmdir /s /q "%FOLDER%" & exit /b 0
