"""Follow-Up Desk: may I chase now, and what do I say? This page is the map of the house.

Six sentences hold it up:

1. `core` knows the trade: pure functions over frozen records; it is handed `now`, never asks for it.
2. A verb returns a `Change`; it never writes: `log_interview(book, draft, now)`, or it is `Refused`.
3. Only `Store.apply(change)` writes, in one transaction, and returns the `Change` that undoes it.
4. The plan is never stored: it is computed again after every change and every tick.
5. The UI draws the agenda and calls verbs; it holds no rule and no SQL.
6. `app.py` is the only place where parts meet.

The rooms, from the street to the ground (an arrow may only point down; `pyproject.toml` holds the contracts):

    __main__  cli  cli_store    the command line; opens the desk, or does one thing without a screen
    self_test             does the installed program have all it needs?
    app                   builds clock, store, shelf, desk, session and window; the only wiring
    terminal              agenda, import, export, check and restore in words
    ui                    the face, and the only room with Qt; its own page tells of space, type and colour
      session             the desk for Qt: one way in (`do`), one signal out (`changed`), one undo command
      main_window pages page page_bar reading_order    what is where
      actions event_menu opportunity_menu commands menus    what a menu and a key do
      toasts toast what_changed           what was done, what follows from it, and Undo beside it
      navigator dialogs                   what a pane may ask to be opened, and how it is opened
      theme look sheet paint labels words saying qt_words     how everything looks and reads
      line line_list record_list strip step_words step_menu   pieces that several pages share
      opportunities today calendar timeline lanes numbers offers law    the list and the pages
      tips why_dialog composer templates forms first_run palette    verdict and why, words, forms, finding
      files help guide licences                               files in and out, help
      storage/                            the desk file as the user meets it: lost, copied, restored, erased, not opened
      tray tray_icon tray_rows reminder_timer quieting unsaved system errors background    life on the desktop
    sample                the sample desk and its fixed time
    i18n                  say it in the user's language, days and hours as in their region
    desk                  holds the book, applies changes, plans again, tells who listens
    store                 the only room with sqlite-utils
      schema rows reading writing checksums    migrations; record <-> row; a sum for each, so that no byte flips unseen
      store opening snapshot guards faults     one writer; reading is a copy in memory; each fault as its true sentence
      place logs file_lock aside companions    is the file still ours? whose is its log? the files around it
      papers                              copies of what was sent, named by their content
      backups restore check salvage erasing    copies, going back, looking it over, rescuing, erasing for good
    content               resources/: tips, templates, the fenced engine that fills them; `message` is the one way
                          from a step to its words, `dates`, `fact_words` and `phrases` how a language says them
    exchange              formats (FORMATS, one row a file format), importing (read, limit, plan, then keep), desk_file
                          (JSON) and its schema, json_reader, agenda_json, agenda_text, mailto, eml
    file_access  terminal_output    plain files whole or not at all; any text on any terminal
    paths  public_holidays  date_format    where things lie; the holidays package; how days and hours are written
    core
      enumerations step_kinds             the vocabulary of the contract; one row with all of a step kind
      records user_records record_lists json_codec    the facts, who the user is and their settings; facts as JSON
      settings setting_checks timing_defaults limits date_limits    every number with its bounds; what is refused
      local_time days_off workdays        zones; weekends and holidays of a country; counting working days
      promises open_promises promise_history    words read into dates; which stand, what became of each
      history interview_history closures  what happened adds up to; rounds as they counted then; what ended it
      facts facts_builder                 what is known at an instant: the input of every rule
      inquiry_dates recipients contact_windows    when to ask, whom, in which hours
      rules/                              RULES: facts -> steps, by subject; and what the user did to a step
      steps planner agenda next_interview    one verdict an opportunity; all plans together
      daily_plan priority same_person     a day's order: what first, what in one message, what had better wait
      reasons explain step_titles wording    why, in one line and at length; texts that travel untranslated
      statistics chances pipeline fit     one's own record, odds as a range, what is live, fit both ways
      reminders waking_hours marks postponing quiet_mode    what deserves a reminder, what was done to a step
      contact_pressure contact_points     the pest line
      tips tip_topics templates           advice for a moment; tips and templates
      letter_case template_facts process_facts person_names template_choice    who a message goes to, what fills it
      book verbs/                         one snapshot; everything a person can do

From "Log interview" to the tray: action -> form -> draft -> session.do(verb, draft) -> change -> store.apply ->
book -> agenda -> DeskChanged -> every pane, the badge and the reminder timer. One path in, one path out.

One obvious way to add each thing: a tip is one `[[tip]]` in resources/tips; a template one file in
resources/templates/<lang>, a language of messages one such folder with its phrases.toml; a rule one function and one
row of RULES with its row in the tests; a step kind one row of STEP_KINDS, its rule and its words; a setting one row
of SETTINGS (its form row appears by itself); a file format one row of FORMATS; something a user can do one verb and
one row of ACTIONS; a stored fact a record, its column and a migration; a language `make translations new=fr`; a
language whose promises are read its three files in core/promises/lexicon, its frequent words in common.py and one row
of LANGUAGES (all_languages.py).
"""

__version__ = "0.1.0"
