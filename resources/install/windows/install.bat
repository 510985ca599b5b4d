@echo off
rem Memasang orgeditor bagi pengguna ini saja, tanpa internet dan tanpa hak administrator. Copot: uninstall.bat.
rem For PCs that have Python; a PC without takes the one-folder program. Every key made here is deleted there.
setlocal
set "HERE=%~dp0"
set "FOLDER=%LOCALAPPDATA%\Programs\orgeditor"
set "TARGET=%FOLDER%\Scripts\orgeditor-gui.exe"
set "LINK=%APPDATA%\Microsoft\Windows\Start Menu\Programs\orgeditor.lnk"

set "PYTHON="
for %%P in ("py -3.13" "py -3.12" "py -3.11" "python" "python3") do if not defined PYTHON call :try %%~P
if not defined PYTHON (
    set "WHY=Python 3.11, 3.12, atau 3.13 (64 bit, bukan dari Microsoft Store) tidak ada di PC ini; pakailah program satu folder, yang tidak memerlukan Python."
    goto failed
)
set "PIP="
for /f "delims=" %%F in ('dir /b "%HERE%wheels\pip-*.whl" 2^>nul') do set "PIP=%HERE%wheels\%%F"
if not defined PIP (
    set "WHY=Folder wheels tidak lengkap; salin ulang seluruh folder, lalu jalankan install.bat di dalamnya."
    goto failed
)

echo Memasang orgeditor, beberapa menit ...
if exist "%FOLDER%.old" rmdir /s /q "%FOLDER%.old"
if exist "%FOLDER%" move "%FOLDER%" "%FOLDER%.old" >nul 2>nul
if exist "%FOLDER%" (
    set "WHY=orgeditor sedang terbuka; tutuplah dahulu, lalu jalankan install.bat lagi."
    goto failed
)
call %PYTHON% -m venv --without-pip "%FOLDER%"
if errorlevel 1 (
    set "WHY=Lingkungan Python tidak dapat dibuat; periksa sisa ruang disk."
    goto restore
)
rem Isolated: no setting of this PC can send pip elsewhere.
"%FOLDER%\Scripts\python.exe" "%PIP%\pip" --isolated --disable-pip-version-check --quiet install --no-cache-dir --no-index --find-links "%HERE%wheels" --require-hashes --requirement "%HERE%requirements.txt"
if errorlevel 1 (
    set "WHY=Ada berkas yang rusak atau kurang di folder wheels; salin ulang seluruh folder."
    goto restore
)
"%FOLDER%\Scripts\orgeditor.exe" --version
if errorlevel 1 (
    set "WHY=Program yang dipasang tidak dapat dijalankan; mungkin antivirus menahannya."
    goto restore
)
copy /y "%HERE%uninstall.bat" "%FOLDER%\" >nul
copy /y "%HERE%orgeditor.ico" "%FOLDER%\" >nul

set "CLASSES=HKCU\Software\Classes"
reg add "%CLASSES%\.bagan" /ve /d "orgeditor.bagan" /f >nul
reg add "%CLASSES%\.bagan" /v "Content Type" /d "application/x-bagan" /f >nul
reg add "%CLASSES%\orgeditor.bagan" /ve /d "Naskah bagan orgeditor" /f >nul
reg add "%CLASSES%\orgeditor.bagan\DefaultIcon" /ve /d "%FOLDER%\orgeditor.ico" /f >nul
reg add "%CLASSES%\orgeditor.bagan\shell\open\command" /ve /d "\"%TARGET%\" \"%%1\"" /f >nul
set "ENTRY=HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\orgeditor"
reg add "%ENTRY%" /v DisplayName /d "orgeditor" /f >nul
reg add "%ENTRY%" /v DisplayVersion /d "@VERSION@" /f >nul
reg add "%ENTRY%" /v DisplayIcon /d "%FOLDER%\orgeditor.ico" /f >nul
reg add "%ENTRY%" /v Publisher /d "orgeditor" /f >nul
reg add "%ENTRY%" /v UninstallString /d "\"%FOLDER%\uninstall.bat\"" /f >nul
reg add "%ENTRY%" /v NoModify /t REG_DWORD /d 1 /f >nul
reg add "%ENTRY%" /v NoRepair /t REG_DWORD /d 1 /f >nul
powershell -NoProfile -ExecutionPolicy Bypass -Command "$s = (New-Object -ComObject WScript.Shell).CreateShortcut($env:LINK); $s.TargetPath = $env:TARGET; $s.IconLocation = $env:FOLDER + '\orgeditor.ico'; $s.Save()" >nul 2>nul
if not exist "%LINK%" echo Pintasan menu Start tidak dapat dibuat; bukalah "%TARGET%".
if exist "%FOLDER%.old" rmdir /s /q "%FOLDER%.old"
echo orgeditor terpasang. Bukalah dari menu Start, atau klik dua kali sebuah berkas .bagan.
if not defined ORGEDITOR_QUIET pause
exit /b 0

:try
rem "call", as some Pythons are batch files. What a Python of the Store puts below LOCALAPPDATA other programs cannot find.
call %* -c "import sys, venv; sys.exit(not ((3, 11) <= sys.version_info[:2] <= (3, 13) and sys.maxsize > 2**32 and 'WindowsApps' not in sys.base_prefix))" >nul 2>nul
if not errorlevel 1 set "PYTHON=%*"
exit /b 0

:restore
if exist "%FOLDER%" rmdir /s /q "%FOLDER%"
if exist "%FOLDER%.old" move "%FOLDER%.old" "%FOLDER%" >nul

:failed
echo orgeditor: %WHY%
if not defined ORGEDITOR_QUIET pause
exit /b 1
