#!/bin/sh
# Mencopot orgeditor dari pengguna ini. Naskah, pengaturan, dan salinan pemulihan tetap ada.
set -eu
place=$(readlink -f "$HOME/.local/lib/orgeditor") || place=
if [ -n "$place" ] && grep -qsF " $place/" /proc/[0-9]*/maps; then
    echo "orgeditor: orgeditor sedang terbuka; simpan naskahnya dan tutuplah dahulu, lalu jalankan uninstall.sh lagi." >&2
    exit 1
fi
data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -f "$HOME/.local/bin/orgeditor" \
    "$data/applications/orgeditor.desktop" \
    "$data/thumbnailers/orgeditor.thumbnailer" \
    "$data/mime/packages/orgeditor.xml" \
    "$data/metainfo/org.orgeditor.orgeditor.metainfo.xml" \
    "$data/icons/hicolor/scalable/apps/orgeditor.svg" \
    "$data/icons/hicolor/scalable/mimetypes/application-x-bagan.svg"
rm -rf "$HOME/.local/lib/orgeditor" "$HOME/.local/lib/orgeditor.old"
! command -v update-mime-database >/dev/null || [ ! -d "$data/mime" ] || update-mime-database "$data/mime" || true
! command -v update-desktop-database >/dev/null || update-desktop-database -q "$data/applications" || true
echo "orgeditor telah dicopot. Naskah dan pengaturan Anda tetap ada."
