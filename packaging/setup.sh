#!/bin/sh
# Prepare this machine for one of the goals below; quick when nothing is to do.
#   run      .venv with the program, and the libraries that Qt loads
#   check    ... and the developer's tools; no system libraries
#   dev      ... and those libraries
#   test     ... and the parts of the virtual desktop
#   package  ... and what builds the packages
# Python packages go into .venv only. System packages (packaging/apt/*.txt) are installed by
# apt-get where that is allowed; else the line to type is printed. What was done is in build/setup.log.
set -eu
umask 022
cd "$(dirname "$0")/.."
goal=${1:-run}
command=${2:-$goal}
venv=.venv
log=build/setup.log

say() { printf 'follow-up-desk: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

case "$goal" in
  run) groups="run" kind=run ;;
  check) groups="" kind=dev ;;
  dev) groups="run" kind=dev ;;
  test | package) groups="run test package" kind=dev ;; # the tests build and install the packages, too
  *) fail "usage: packaging/setup.sh run|check|dev|test|package [the command of make that asks]" ;;
esac

# --- a checkout that can be written --------------------------------------------

check_writable() {
  for path in . build "$log" "$venv"; do
    if [ -e "$path" ] && [ ! -w "$path" ]; then
      say "this folder cannot be written by $(id -un): $(pwd)/$path belongs to $(stat -c %U "$path" 2>/dev/null || echo someone else)."
      fail "Please type: sudo chown -R $(id -un) '$(pwd)', or copy the folder to a place of your own. Nothing was changed."
    fi
  done
}

give_back() {  # what root has made in another user's checkout belongs to that user
  owner=$(stat -c %u:%g . 2>/dev/null) || return 0
  if [ "$(id -u)" = 0 ] && [ "${owner%:*}" != 0 ]; then
    for path in build "$venv" resources/locale; do
      if [ -e "$path" ]; then chown -R "$owner" "$path"; fi
    done
  fi
}

# --- running and showing ---------------------------------------------------------

show() {  # say how far something is: on a terminal always in the same line
  if [ -t 2 ]; then printf '\r  %-70.70s' "$*" >&2; else printf '  %s\n' "$*" >&2; fi
}

is_shown() {  # on a terminal every step is shown, in a file or a pipe each fiftieth
  [ -t 2 ] || [ $(($1 % 50)) = 1 ]
}

follow() {  # copy a command's output into the log and show its progress; $1 is apt, pip or nothing
  fetched=0 set_up=0 total=
  while IFS= read -r line; do
    printf '%s\n' "$line" >>"$log"
    case "$1:$line" in
      apt:*' newly installed'*) total=${line%% newly installed*} total=${total##* } ;;
      apt:Get:*) fetched=$((fetched + 1)); if is_shown $fetched; then show "downloading $fetched of $total"; fi ;;
      apt:Setting\ up\ *) set_up=$((set_up + 1)); if is_shown $set_up; then show "setting up $set_up of $total"; fi ;;
      pip:*Downloading*' MB)'*) line=${line#*Downloading } size=${line##* (}; show "downloading ${line%%-*}, ${size%)}" ;;
      pip:Installing\ collected*) show "unpacking what was downloaded" ;;
    esac
  done
  if [ -t 2 ]; then printf '\r%-72s\r' '' >&2; fi
}

logged() {  # run a command ($1: whose progress to show); show the end of its output only if it fails
  kind_of_output=$1; shift
  failed=build/.failed
  rm -f "$failed"
  { echo "--- $(date '+%Y-%m-%d %H:%M:%S') $*"; "$@" 2>&1 || echo $? >"$failed"; } | follow "$kind_of_output"
  if [ -e "$failed" ]; then
    rm -f "$failed"
    # pip takes a version that it cannot look up for a conflict.
    if tail -n 40 "$log" | grep -qiE 'resol(ve|ution)|unreachable|timed out|connection (refused|reset|broken)|no route|no matching'; then
      say "no network? Something could not be downloaded."
    fi
    tail -n 15 "$log" >&2
    fail "this did not work: $* (all of it: $log)"
  fi
}

# --- Python packages ----------------------------------------------------------

find_python() {
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
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

is_ready() {  # whether the environment of kind $1 is there and current
  [ "$(cat "$venv/.ready-$1" 2>/dev/null)" = "$key" ] && "$venv/bin/python" -c '' 2>/dev/null
}

install_python_packages() {
  key=$({ pwd; "$python" -VV; cat constraints.txt pyproject.toml; } | cksum)
  if is_ready dev || { [ "$kind" = run ] && is_ready run; }; then return; fi
  case "$kind" in
    run) extra="" size="120 MB to download, 390 MB on the disk" ;;
    *) extra="[dev]" size="165 MB to download, 555 MB on the disk" ;;
  esac
  say "installing Python packages into $venv (about $size)"
  rm -f "$venv/.ready-run" "$venv/.ready-dev"
  logged '' "$python" -m venv --clear "$venv"
  pip="$venv/bin/python -m pip --disable-pip-version-check install --progress-bar off -c constraints.txt"
  # The build tool is pinned too: no isolated build that would fetch another one.
  logged '' $pip hatchling editables babel
  logged pip $pip --no-build-isolation -e ".$extra"
  echo "$key" >"$venv/.ready-$kind"
}

compile_catalogues() {  # the program reads .mo files; they are made anew where a .po file is newer
  for po in resources/locale/*/LC_MESSAGES/*.po; do
    if [ ! "${po%.po}.mo" -nt "$po" ]; then
      logged '' "$venv/bin/python" packaging/translations.py compile
      return
    fi
  done
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
  trap '$root rm -f "$policy"; give_back' EXIT
  printf '#!/bin/sh\nexit 101\n' | $root tee "$policy" >/dev/null
  $root chmod 755 "$policy"
}

install_system_packages() {
  hold_services
  apt="$root DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -o DPkg::Lock::Timeout=300"
  # Lists that could not be refreshed need not be the end; the install decides.
  $apt update >>"$log" 2>&1 || say "no network? The package lists could not be refreshed ($log)"
  say "installing system packages: $*"
  $apt install --assume-no --no-install-recommends "$@" 2>/dev/null |
    sed -nE '/^(Need to get|After this operation)|^ *(Download size|Space needed)/s/^ */  /p' >&2 || true
  logged apt $apt install -y --no-install-recommends "$@"
}

ask_for_system_packages() {  # where nothing may be installed: the line to type, and why
  case "$goal" in
    run) say "the window needs system libraries that are missing, and you may not install them." ;;
    dev) say "the program needs system packages that are missing, and you may not install them." ;;
    *) say "the tests need a virtual desktop and tools that build packages; they are missing, and you may not install them." ;;
  esac
  say "Please type: sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
  say "then run \`make $command\` again."
}

qt_loads() {
  "$venv/bin/python" - <<'PYTHON' 2>/dev/null
import ctypes, pathlib, PySide6
from PySide6 import QtDBus, QtPrintSupport, QtSvg, QtWidgets
ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
PYTHON
}

# --- what happens -------------------------------------------------------------

check_writable
trap give_back EXIT
trap 'exit 130' INT TERM HUP
python=$(find_python)
mkdir -p build
venv_package=$(venv_package)
need=$venv_package
if command -v dpkg-query >/dev/null; then need="$need $(library_package) $(missing)"; fi
# shellcheck disable=SC2086
set -- $need
asked=
if [ $# -gt 0 ]; then
  if root=$(become_root); then
    install_system_packages "$@"
  elif [ "$groups" != run ] || ! qt_loads; then
    ask_for_system_packages "$@"
    asked=yes
  fi
fi
# Without those packages the program may still run; the tests may not, and without venv nothing can.
if [ "$asked" ] && { [ "$goal" != run ] || [ "$venv_package" ]; }; then exit 1; fi
install_python_packages
compile_catalogues
# Without a screen the program needs no Qt: it prints the agenda.
if [ "$asked" ] && [ "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && ! qt_loads; then exit 1; fi
