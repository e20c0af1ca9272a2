"""The words people type when they look for an action: other names of what its menu entry says. No Qt.

The palette finds an action by its text, by its menu and by these, in the window's language and in English.
"""

from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _

ACTION_WORDS: dict[str, str] = {
    "log_interview": N_("new, add, create, application, opportunity, job"),
    "next_round": N_("second interview, next round, final"),
    "do_step": N_("call, write, follow up, message, e-mail, print, copy, call card, script, due, to do"),
    "import_file": N_("open, load, add from a file, csv, calendar, ics, spreadsheet"),
    "export_file": N_("save, backup, csv, calendar, ics, spreadsheet, file"),
    "calendar_file": N_("calendar, ics, outlook, google calendar, apple calendar, subscribe, export"),
    "paste": N_("mail, e-mail, invitation, message, chat, clipboard, insert, text"),
    "print": N_("pdf, paper, record of applications, unemployment office, weekly plan, proof"),
    "restore": N_("backup, back up, copy, recover, undelete, go back"),
    "full_copy": N_("backup, back up, save, move to another computer"),
    "second_place": N_("backup, back up, folder, synchronize, usb stick"),
    "quiet_today": N_("mute, silence, do not disturb, pause reminders, notifications"),
    "quiet_week": N_("mute, silence, vacation, holiday, pause reminders, notifications"),
    "other_devices": N_(
        "second computer, laptop, folder, syncthing, dropbox, onedrive, exchange, phone, mobile, caldav, nextcloud, "
        "icloud, android, iphone, calendar, sync"
    ),
    "settings": N_(
        "preferences, options, language, german, english, french, spanish, time zone, country, name, reminders, "
        "notifications, working hours"
    ),
    "quit": N_("exit, close the program"),
    "undo": N_("take back, revert"),
    "redo": N_("again, repeat"),
    "edit_opportunity": N_("change, rename, company, role, posting, job ad, link, resume, cover letter, agency"),
    "delete_opportunity": N_("remove, trash"),
    "add_person": N_("contact, interviewer, recruiter, manager, reference, telephone, phone number, e-mail address"),
    "snooze_step": N_("later, remind me later, postpone, put off, tomorrow"),
    "skip_step": N_("leave out, not this time, dismiss, ignore"),
    "erase": N_("privacy, gdpr, delete forever, wipe"),
    "erase_long_closed": N_("privacy, gdpr, clean up, delete old"),
    "palette": N_("command, search"),
    "find": N_("search, look up, filter"),
    "templates": N_("template, wording, letter, text, e-mail, draft, language, german"),
    "new_date": N_("another week, delay, later, postponed, promise, deadline, decision date"),
    "answered": N_("reply, response, heard back, e-mail, news"),
    "item_came": N_("received, arrived, test, task"),
    "asked": N_("reference, references, documents, request, task, assignment, salary, availability"),
    "on_hold": N_("hiring freeze, paused, pause"),
    "away": N_("ooo, absent, vacation, holiday, bounce, undeliverable, automatic reply"),
    "moved": N_("reschedule, rescheduled, postpone, new time, change the date"),
    "called_off": N_("cancel, cancelled, called off"),
    "invited": N_("invitation, next round, second interview, final"),
    "no_show": N_("missed, ghosted, nobody came"),
    "offered": N_("salary, contract, spoken offer, verbal offer, written offer"),
    "rejected": N_("reject, rejected, rejection, declined, turned down"),
    "accept": N_("yes, sign, take the job"),
    "decline": N_("turn down, refuse, no thanks"),
    "counter_offer": N_("negotiate, negotiation, salary"),
    "withdraw": N_("pull out, drop out, cancel my application"),
    "move_on": N_("close, archive, ghosted, give up, done with it"),
    "reopen": N_("open again, unarchive"),
    "sent": N_("called, phoned, voicemail, e-mailed, follow up, message sent"),
    "more_time": N_("extension, deadline, later"),
    "noted": N_("note, notes, comment, concern, thought, remember"),
    "show_today": N_("home, dashboard, to do, due, agenda"),
    "show_calendar": N_("month, week, schedule, dates"),
    "show_timeline": N_("history, log, notes, details"),
    "show_lanes": N_("overview, all, gantt, board, pipeline"),
    "show_numbers": N_("statistics, stats, charts, response rate, report"),
    "show_ten_tips": N_("advice, help"),
    "panels": N_("sidebar, full width, list, tips, more room"),
    "offers": N_("compare offers, salary, decide, deadline"),
    "look_system": N_("theme, colors, automatic"),
    "look_light": N_("theme, colors, bright, day mode"),
    "look_dark": N_("theme, colors, night mode"),
    "look_contrast": N_("theme, colors, accessibility"),
    "text_larger": N_("zoom in, font size, bigger"),
    "text_smaller": N_("zoom out, font size"),
    "text_plain": N_("zoom, font size, reset"),
    "guide": N_("manual, help, how to, introduction"),
    "why": N_("reason, explain, rule"),
    "shortcuts": N_("keys, hotkeys, keyboard"),
    "changes": N_("news, release notes, version"),
    "about": N_("version, license, licence"),
}


def action_words(name: str) -> str:
    """Return the other words for an action, in the window's language and in English."""
    words = ACTION_WORDS.get(name, "")
    return f"{_(words)}, {words}" if words else ""
