"""Follow-Up Desk: can I follow up yet, and what do I say? This page is the map of the program.

Six sentences hold it up:

1. `core` holds the rules: pure functions over frozen records; the time is passed in.
2. A verb returns a `Change`; it never writes: `log_interview(book, draft, now)`, or it is refused with a `UserError`.
3. Only `Store.apply(change)` writes, in one transaction, and returns the `Change` that undoes it.
4. The plan is never stored: it is computed again after every change and whenever time has passed.
5. The UI draws the agenda and calls verbs; it holds no rule and no SQL.
6. `app.py` is the only place where the parts meet.

The modules and packages (those with a slash), from the top layer down: each imports only from its own layer and from
those below it (the contracts are in `pyproject.toml`). `ui/`, `store/`, `content/`, `exchange/` and `core/` are listed
with what they contain.

    __main__    the entry point
    cli    the command line: opens the desk, or does one thing without a screen
    cli_message cli_read cli_store    its commands for a message; for files of others; for a desk file
    self_test    checks that an installed program has all it needs
    app    makes clock, store, templates, desk, session and window, and connects them
    terminal terminal_import terminal_read    what the commands do: agenda, export, check, ...; import; read
    ui/    the window and the desktop integration, the only package with Qt; its own page describes the design
      session    the desk for Qt: one way in (`do`), one signal out (`changed`), one undo stack
      main_window window_place pages page page_bar tab_order    the window, its pages, the order of the Tab key
      actions action_words commands menus event_menu opportunity_menu    what menus and keys do, and its other names
      navigator dialogs    what a page may ask to open, and how it is opened
      toasts toast message_bar what_changed question    what was done and what it changed; a question before it
      dialog_buttons    the two buttons that end a dialog
      activation foreground    how the desktop lets a window come forward
      theme appearance stylesheet paint    sizes and colours, the user's choice of them, how they are drawn
      labels enum_labels field_labels formatting interview_text verdict_text qt_translation    words for many pages
      list_model list_row row_list own_viewport window_line    lists that several pages share; a field in the window
      opportunities/ today/ calendar/ timeline/ lanes/ numbers/ ten_tips/ offers/    the list, the pages, the offers
      steps/ tips/ why_dialog    menus and moving of a step; the verdict with its tips; "Why this date?"
      forms/ composer/ templates/    forms; messages and call cards; the template editor
      palette/ first_run/    find anything (Ctrl+K); the first start and the sample
      incoming/    what is pasted, dropped or opened: the preview with its questions
      other_devices/    the settings page of other devices: a second computer, its sign; the calendar on the phone
      files help help_texts licences    import and export; shortcuts, guide, what is new, licences
      publishing/ paper/    the calendar file that is kept current; what is printed
      storage/    the desk file as the user meets it: copies, restoring, erasing, faults
      system/ quiet_mode notification_choice autosave    tray and reminders, and when they come; drafts
      autostart background_portal    start at login; what a sandboxed desk asks the desktop for
      background errors feature_scan garbage    work beside the window; faults; what the machine offers
      desk_exchange    the exchange with other desks after each change, when a file comes, and now and then
    sample    the sample desk and its fixed time
    i18n    translation into the user's language
    sync/    desk to desk through a folder: the shared document, its files, merging; its own page describes the design
    phone_calendar/    publishing to a calendar on the user's own server, for the phone; the only network
    desk    holds the book, applies changes, plans again, notifies its listeners
    store/    the desk file, in SQLite; the only package with sqlite-utils
      store opening snapshot guards faults    one writer; readers work on a copy in memory; each fault as a sentence
      schema rows reading writing checksums    migrations; record to row and back; a checksum for what belongs together
      exchange_tables    what is kept for the exchange with other desks, in the same transaction
      place logs file_lock network aside companions    is it still our file, on which drive? the files around it
      backups restore check salvage erasing papers    copies, going back, checking, rescuing, erasing; documents sent
      phone_file    what was published to the phone, beside the desk file
    content/    tips and templates from `resources/`
      message message_language message_output    from a step to its words, in which language, shown outside the window
      engine template_files template_errors tip_files shelf    the sandboxed template engine, and the files it fills
      phrases fact_words dates amounts typed_words    how a language says facts, days, money and what was typed
      more_time tone    whether a later day is asked for; remarks on a message before it goes out
    exchange/    files and texts that come in and go out
      formats importing exporting    FORMATS, one row a file format; read, check, plan, then keep; write
      proposing proposal_text foreign/    what files of others would log; as text and JSON; their readers
      outgoing/    calendar, table, cards of people, printable record; which of it calendars know already
      desk_file desk_schema desk_versions json_reader    the desk file as JSON (version 2; 1 is read), within bounds
      agenda_json agenda_text promise_text    agenda and promises for programs and for people
      eml mailto    a message for the mail program
    paths    where the program's and the user's files are
    public_holidays    holidays and weekends of the `holidays` package
    file_access terminal_output    plain files, whole or not at all; any text on any terminal
    date_format    how days and hours are written
    locale_facts    what Babel knows of a language in a country, kept between starts
    package_stamp    which version of a package is installed
    core/    the rules; no Qt, no files, no clock
      enumerations step_kinds    the vocabulary of the desk file; one row with all that depends on a kind of step
      records user_records record_lists links    what is stored; what the user says of themself; what refers to what
      json_codec ids own_ids    records as JSON; new ids, and such as no other desk gives
      field_changes rebasing large_changes    a change by fields; undo beside other desks; how much is asked about first
      settings setting_checks timing_defaults limits date_limits    every setting with its bounds; what is refused
      local_time days_off workdays countries    time zones, weekends and holidays, working days, country codes
      promises/ open_promises promise_history    words read into dates; which promises stand; what became of each
      history interview_history closures    what the activities add up to; interviews moved or called off; what ended it
      facts facts_builder    what is known at an instant: the input of every rule
      rules/ inquiry_dates recipients contact_windows    RULES: facts to steps; when to ask, whom, in which hours
      steps planner agenda    a step; one opportunity's steps and verdict; all opportunities together
      settled    which are closed for good: their plans are made when somebody looks
      next_interview interview_notices    the nearest interview, and the message before it begins
      daily_plan priority same_person    a day's order across opportunities
      reasons explain step_titles wording    why, in one line and at length; texts that travel untranslated
      reminders waking_hours marks postponing quiet_mode    what to remind of and when; steps put off; quiet days
      contact_pressure contact_points    how much contact is too much
      statistics chances pipeline fit    the user's numbers; odds as a range; what is live; fit both ways
      tips tip_topics templates template_choice    which tips and which template suit a moment
      letter_case template_facts process_facts fact_values    whom a message is for, and the values that fill it
      person_names typed_people typed_hours mail_address telephone    what people type: names, hours, addresses, numbers
      tidying unseen    names and addresses as they are kept; characters that cannot be seen
      search_index company_history    what can be found, and where it stands; how it ended with a company before
      book verbs/    one snapshot of all records; everything the user can do
      proposals/    what a foreign file proposes, matched with what is known, and logged as one change

From "Log interview" to the tray: action -> form -> draft -> session.do(verb, draft) -> change -> store.apply ->
book -> agenda -> `changed` -> every page, the badge and the reminder timer. One path in, one path out.

One obvious way to add each thing: a tip is one `[[tip]]` in resources/tips; a template one file in
resources/templates/<lang>, a language of messages one such folder with its phrases.toml; a rule one function and one
row of RULES with its row in the tests; a step kind one row of STEP_KINDS, its rule and its words; a setting one row
of SETTINGS (its form row appears by itself); a file format one row of FORMATS; something the user can do one verb and
one row of ACTIONS; something that happened one row of EVENT_GROUPS and its form; a stored fact a record, its column and
a migration; a language of the window `make translations new=fr`; a language whose promises are read its three files in
core/promises/lexicon, its frequent words in common.py and one row of LANGUAGES (all_languages.py).
"""

__version__ = "0.1.0"
