"""Configuration files for the parts of the desktop."""

import os
from pathlib import Path

# What a test sees must not depend on what else happens to be installed: with the machine's whole
# list, a call to org.freedesktop.Notifications would start whichever daemon is there.
SERVICES = ("org.a11y.Bus", "org.xfce.Xfconf", "ca.desrt.dconf")

KEYMAP = """xkb_keymap {
  xkb_keycodes { include "evdev+aliases(qwerty)" };
  xkb_types { include "complete" };
  xkb_compat { include "complete" };
  xkb_symbols { include "pc+us+inet(evdev)" key <LSGT> { [ udiaeresis, Udiaeresis ] }; };
};
"""

PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/><value type="int" value="2"/><value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="hide-new-items" type="bool" value="false"/>
    </property>
  </property>
</channel>
"""


def bus_services(folder: Path) -> None:
    """Copy the few services that the bus may start, without the line that asks for systemd."""
    folder.mkdir()
    for base in (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":"):
        for name in SERVICES:
            source = Path(base, "dbus-1/services", f"{name}.service")
            if source.exists():
                lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
                text = "".join(line for line in lines if not line.startswith("SystemdService"))
                (folder / source.name).write_text(text, encoding="utf-8")


def bus_config(folder: Path) -> str:
    """Return the configuration of the session bus: it never answers in place of a program that hangs."""
    return f"""<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><keep_umask/><listen>unix:path={folder}/run/bus</listen><auth>EXTERNAL</auth>
<servicedir>{folder}/services</servicedir>
<policy context="default">
  <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy>
<limit name="reply_timeout">3600000</limit></busconfig>"""


def dunst_chooser(folder: Path) -> str:
    """Return the program dunst asks which button was meant: the label written into dunst-choice."""
    return f"""#!/bin/sh
grep -F -- "#$(cat "{folder}/dunst-choice") (" | head -n 1
"""


def dunst_log(folder: Path) -> str:
    """Return the program dunst runs for each notification it shows: a line of id, summary and body."""
    return f"""#!/bin/sh
body=$(printf %s "$DUNST_BODY" | tr '\\n\\t' '  ')
printf '%s\\t%s\\t%s\\n' "$DUNST_ID" "$DUNST_SUMMARY" "$body" >>"{folder}/dunst-shown"
"""


def dunst_config(chooser: Path, log: Path) -> str:
    """Return dunst's configuration."""
    return f"""[global]
font = Sans 11
origin = top-right
offset = 12x12
history_length = 1000
notification_limit = 0
show_indicators = yes
mouse_left_click = do_action
dmenu = {chooser}
browser = /bin/true
always_run_script = true
[log]
summary = *
script = {log}
"""
