#!/bin/sh
# Memasang orgeditor bagi pengguna ini saja, tanpa internet dan tanpa hak administrator. Copot: uninstall.sh.
# Beside it lie the wheels (a PC with Python), or the one-folder program itself (a PC without).
set -eu

fail() {
    echo "orgeditor: $1" >&2
    exit 1
}

# A program that loses its files while it runs would fail at the next command: its libraries are seen in its memory.
is_open() {
    place=$(readlink -f "$folder") && grep -qsF " $place/" /proc/[0-9]*/maps
}

find_python() {
    for python in python3.13 python3.12 python3.11 python3; do
        if "$python" -c 'import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
}

install_wheels() {
    python=$(find_python)
    [ -n "$python" ] || fail "Python 3.11, 3.12, atau 3.13 tidak ada di PC ini; pakailah program satu folder, yang tidak memerlukannya."
    # Without pip: some systems keep ensurepip in a package of its own. The pip beside us is used instead.
    "$python" -m venv --without-pip "$new" || fail "lingkungan Python tidak dapat dibuat di $new."
    for pip in "$here"/wheels/pip-*.whl; do
        [ -e "$pip" ] || fail "folder wheels tidak lengkap: pip tidak ada. Salin ulang seluruh folder."
    done
    echo "Memasang orgeditor; ini dapat memakan waktu satu dua menit."
    # Isolated: no setting of this PC can send pip elsewhere.
    "$new/bin/python" "$pip/pip" --isolated --disable-pip-version-check --quiet install --no-cache-dir \
        --no-index --find-links "$here/wheels" --require-hashes --requirement "$here/requirements.txt" ||
        fail "ada berkas yang rusak atau kurang di folder wheels. Salin ulang seluruh folder."
    error=$("$new/bin/python" -c 'import PySide6.QtWidgets' 2>&1) ||
        fail "pustaka sistem belum ada di PC ini (${error##*Error: }). Namanya ada di bagian Linux BACA-SAYA.html."
    # Only said: a Wayland desktop needs none of these, and Qt itself would end without a word from the menu.
    lacking=$(LC_ALL=C ldd "$new"/lib/python3*/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so 2>/dev/null |
        awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
    # Not the environment's own script: its first line names the folder, and no system takes a space there. Isolated:
    # neither the folder in which it is started nor a setting of this PC can put other modules before ours.
    cat >"$program" <<'END'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/bin/python" -I -m orgeditor.cli "$@"
END
    chmod +x "$program"
}

install_folder() {
    mkdir -p "$new"
    cp -R "$here/orgeditor" "$here/_internal" "$new/" || fail "program tidak dapat disalin ke $folder."
}

# Put a file with the place of the program written into it; the quotes that .desktop files want stand there.
put() {
    mkdir -p "$(dirname "$2")"
    escaped=$(printf '%s' "$program" | sed 's/[\\&|]/\\&/g')
    sed "s|@PROGRAM@|$escaped|g" "$1" >"$2"
}

refresh() {
    ! command -v update-mime-database >/dev/null || update-mime-database "$data/mime" || true
    ! command -v update-desktop-database >/dev/null || update-desktop-database -q "$data/applications" || true
    ! command -v gtk-update-icon-cache >/dev/null || gtk-update-icon-cache -qtf "$data/icons/hicolor" 2>/dev/null || true
}

remedy="Pakailah program satu folder, yang membawanya sendiri, atau lihat bagian Linux di BACA-SAYA.html."
lacking=
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
folder=$HOME/.local/lib/orgeditor
program=$folder/orgeditor
# What means something else in the quotes of a .desktop file.
case $folder in
*["\"\`\$%\\"]* | *"
"*) fail "nama folder $HOME mengandung tanda yang tidak dapat dipakai (\" \` \$ % \\ atau ganti baris)." ;;
esac

! is_open || fail "orgeditor sedang terbuka; simpan naskahnya dan tutuplah dahulu, lalu jalankan install.sh lagi."

# Scripts of a Python environment name their own folder: it is made where it stays, and the old one waits beside it.
new=$folder
rm -rf "$folder.old"
[ ! -e "$folder" ] || mv "$folder" "$folder.old"
trap '[ -z "${new:-}" ] || { rm -rf "$folder"; [ ! -e "$folder.old" ] || mv "$folder.old" "$folder"; }' EXIT
mkdir -p "$(dirname "$folder")"
if [ -d "$here/wheels" ]; then
    install_wheels
elif [ -x "$here/orgeditor" ] && [ -d "$here/_internal" ]; then
    install_folder
else
    fail "folder ini tidak lengkap. Salin ulang seluruh folder, lalu jalankan install.sh di dalamnya."
fi
"$program" --version >/dev/null || fail "program yang dipasang tidak dapat dijalankan."
cp "$here/uninstall.sh" "$folder/"
new=
rm -rf "$folder.old"

mkdir -p "$HOME/.local/bin"
ln -sf "$program" "$HOME/.local/bin/orgeditor"
put "$here/linux/orgeditor.desktop" "$data/applications/orgeditor.desktop"
put "$here/linux/orgeditor.thumbnailer" "$data/thumbnailers/orgeditor.thumbnailer"
put "$here/linux/orgeditor.xml" "$data/mime/packages/orgeditor.xml"
put "$here/linux/org.orgeditor.orgeditor.metainfo.xml" "$data/metainfo/org.orgeditor.orgeditor.metainfo.xml"
put "$here/linux/orgeditor.svg" "$data/icons/hicolor/scalable/apps/orgeditor.svg"
put "$here/linux/application-x-bagan.svg" "$data/icons/hicolor/scalable/mimetypes/application-x-bagan.svg"
refresh
echo "orgeditor terpasang di $folder. Bukalah dari menu aplikasi, atau ketik: \"$HOME/.local/bin/orgeditor\""
[ -z "$lacking" ] || echo "Bila jendelanya tidak terbuka: PC ini belum mempunyai ${lacking% }. $remedy"
