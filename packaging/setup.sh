#!/bin/sh
# Prepare this machine for one of the goals below; quick when nothing is to do.
#   run      .venv with the program, and the libraries that Qt loads
#   dev      ... and the developer's tools
#   test     ... and the parts of the virtual desktop
#   package  ... and what builds the packages
# Python parts go into .venv only. System packages (packaging/apt/*.txt) are installed by
# apt-get where that is allowed, else one line to type is printed.
set -eu
umask 022
cd "$(dirname "$0")/.."
goal=${1:-run}
venv=.venv

say() { printf 'follow-up-desk: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

case "$goal" in
  run) groups="run" kind=run what="." ;;
  dev) groups="run" kind=dev what=".[dev]" ;;
  test) groups="run test package" kind=dev what=".[dev]" ;; # the tests build and install the packages, too
  package) groups="run test package" kind=dev what=".[dev]" ;;
  *) fail "usage: packaging/setup.sh run|dev|test|package" ;;
esac

# --- Python packages ----------------------------------------------------------

find_python() {
  for name in python3 python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"
      return
    fi
  done
  fail "Python 3.11 or newer is needed, and none was found"
}

venv_package() {  # Debian splits venv off its Python: the name of that package where it is missing
  "$python" -c 'import ensurepip, venv' 2>/dev/null ||
    "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
}

library_package() {  # ... and the library of it that goes into a frozen program, where packages are built
  case "$groups" in *package*) ;; *) return ;; esac
  "$python" - <<'PYTHON'
import ctypes, sys, sysconfig
try:
    ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))
except OSError:
    if sys.base_prefix == "/usr":
        print("libpython%d.%d" % sys.version_info[:2])
PYTHON
}

ready() {  # whether the environment of kind $1 is there and current
  [ "$(cat "$venv/.ready-$1" 2>/dev/null)" = "$key" ] && "$venv/bin/python" -c '' 2>/dev/null
}

logged() {  # run a command with its words in the log; they are shown only if it fails
  "$@" >>build/setup.log 2>&1 || {
    tail -n 15 build/setup.log >&2
    fail "this did not work: $* (all of it: build/setup.log)"
  }
}

python_packages() {
  key=$({ pwd; "$python" -VV; cat constraints.txt pyproject.toml; } | cksum)
  if ready dev || { [ "$kind" = run ] && ready run; }; then return; fi
  say "installing Python packages into $venv (a minute or so)"
  rm -f "$venv/.ready-run" "$venv/.ready-dev"
  logged "$python" -m venv --clear "$venv"
  pip="$venv/bin/python -m pip --disable-pip-version-check install -c constraints.txt"
  # The build tool is pinned too: no isolated build that would fetch another one.
  logged $pip hatchling editables
  logged $pip --no-build-isolation -e "$what"
  echo "$key" >"$venv/.ready-$kind"
}

# --- system packages ----------------------------------------------------------

missing() {  # what the lists of $groups name and this system neither has nor provides
  wanted=$(for group in $groups; do sed '/^#/d' "packaging/apt/$group.txt"; done | sort -u | tr '\n' ' ')
  dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' 2>/dev/null |
    awk -v wanted="$wanted" '
      $1 == "installed" { gsub(/\([^)]*\)|,/, " "); for (i = 2; i <= NF; i++) have[$i] = 1 }
      END { n = split(wanted, name); for (i = 1; i <= n; i++) if (!(name[i] in have)) printf "%s ", name[i] }'
}

become_root() {  # the words before a command that needs root; fails where it may not be
  if [ "$(id -u)" = 0 ]; then echo env
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then echo sudo env
  else return 1
  fi
}

hold_services() {  # no service that a package brings may start; taken back at the end
  policy=/usr/sbin/policy-rc.d
  if [ -e "$policy" ]; then return; fi
  trap '$root rm -f "$policy"' EXIT
  trap 'exit 130' INT TERM HUP
  printf '#!/bin/sh\nexit 101\n' | $root tee "$policy" >/dev/null
  $root chmod 755 "$policy"
}

apt_install() {
  say "installing system packages: $*"
  hold_services
  apt="$root DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300"
  # Lists that could not be refreshed need not be the end; the install decides.
  $apt update >>build/setup.log 2>&1 || say "the package lists could not be refreshed (build/setup.log)"
  logged $apt install -y --no-install-recommends "$@"
}

qt_loads() {
  "$venv/bin/python" - <<'PYTHON' 2>/dev/null
import ctypes, pathlib, PySide6
from PySide6 import QtDBus, QtPrintSupport, QtSvg, QtWidgets
ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
PYTHON
}

# --- what happens -------------------------------------------------------------

python=$(find_python)
mkdir -p build
: >build/setup.log
held=
need=$(venv_package)
if command -v dpkg-query >/dev/null; then need="$need $(library_package) $(missing)"; fi
# shellcheck disable=SC2086
set -- $need
if [ $# -gt 0 ]; then
  if root=$(become_root); then
    apt_install "$@"
  else
    say "please type: sudo apt-get install -y --no-install-recommends $*"
    held=yes
  fi
fi
# Without those packages the program may still run; the tests may not, and without venv nothing can.
[ -z "$held" ] || { [ "$groups" = run ] && [ -z "$(venv_package)" ]; } || exit 1
python_packages
[ -z "$held" ] || [ "$kind" = dev ] || qt_loads || exit 1
