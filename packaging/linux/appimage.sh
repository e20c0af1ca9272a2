#!/bin/sh
# Make an AppImage of the frozen folder: appimage.sh FROZEN OUT. Needs appimagetool on the path, or gets it
# (the workflow runs on a public forge; here, without that, there is nothing to try). Not yet proved by us.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
frozen=$1 out=$2
name=follow-up-desk
machine=$(uname -m)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

mkdir -p "$root/usr/lib" "$root/usr/share/metainfo" "$out"
cp -R "$frozen" "$root/usr/lib/$name"
cp "$here/$name.desktop" "$root/"
cp "$here/org.followupdesk.desk.metainfo.xml" "$root/usr/share/metainfo/org.followupdesk.desk.appdata.xml"
cp "$here/../../resources/icons/app.svg" "$root/$name.svg"
cat >"$root/AppRun" <<'RUN'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/usr/lib/follow-up-desk/follow-up-desk" "$@"
RUN
chmod 755 "$root/AppRun"

tool=$(command -v appimagetool || true)
if [ -z "$tool" ]; then
  tool="$root.appimagetool"
  url="https://github.com/AppImage/appimagetool/releases/download/continuous/appimagetool-$machine.AppImage"
  curl -fsSL -o "$tool" "$url"
  chmod 755 "$tool"
fi
ARCH=$machine "$tool" --appimage-extract-and-run "$root" "$out/$name-$machine.AppImage"
