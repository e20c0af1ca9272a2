PRAGMA application_id = 1179993188;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'follow_up_desk','the_first_desk','2026-11-29 00:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'follow_up_desk','checksums','2026-11-29 00:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'follow_up_desk','desk_file_version_2','2026-11-29 00:00:00.000000+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'follow_up_desk','exchange_between_desks','2026-11-29 00:00:00.000000+00:00');
CREATE TABLE activities (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, at TEXT NOT NULL, direction TEXT NOT NULL, channel TEXT NOT NULL, purpose TEXT NOT NULL, outcome TEXT,
  person TEXT, interview TEXT, answers TEXT, until TEXT, subject TEXT, text TEXT, known_at TEXT, "source" TEXT, PRIMARY KEY (opportunity, id)) STRICT;
INSERT INTO "activities" VALUES('reader','a1','2026-10-16T09:10:00-04:00','out','email','thank_you',NULL,'editor','first',NULL,NULL,'Thank you for Thursday',NULL,'2026-10-16T09:10:00-04:00',NULL);
INSERT INTO "activities" VALUES('reader','a2','2026-10-21T15:30:00-04:00','out','email','invited_question',NULL,'editor','first',NULL,NULL,'Two questions','Which operating system does the magazine use? When do you expect to decide?','2026-10-21T15:30:00-04:00',NULL);
CREATE TABLE checksums (
  kind TEXT NOT NULL, id TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (kind, id)) STRICT;
INSERT INTO "checksums" VALUES('opportunity','reader',3291759812);
INSERT INTO "checksums" VALUES('owner','',3190529555);
INSERT INTO "checksums" VALUES('policy','',3075302500);
CREATE TABLE desk (
  one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL, writer TEXT NOT NULL, summed INTEGER NOT NULL) STRICT;
INSERT INTO "desk" VALUES(1,'00112233445566aa','',3);
CREATE TABLE interviews (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, kind TEXT NOT NULL, start TEXT NOT NULL, time_zone TEXT NOT NULL, minutes INTEGER, place TEXT,
  people TEXT NOT NULL, known_at TEXT, cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)), "was" TEXT NOT NULL DEFAULT '[]', "link" TEXT, "platform" TEXT, "uid" TEXT, "sequence" INTEGER, PRIMARY KEY (opportunity, id)) STRICT;
INSERT INTO "interviews" VALUES('reader','first','on_site','2026-10-15T10:00:00','America/New_York',60,NULL,'["editor"]','2026-10-12T09:00:00-04:00',0,'[]',NULL,NULL,NULL,NULL);
CREATE TABLE marks (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, step TEXT NOT NULL, interview TEXT, person TEXT, due TEXT NOT NULL, did TEXT NOT NULL, at TEXT NOT NULL,
  until TEXT, reason TEXT, PRIMARY KEY (opportunity, id)) STRICT;
CREATE TABLE notes (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, at TEXT NOT NULL, about TEXT NOT NULL, text TEXT NOT NULL, interview TEXT, "say" TEXT, PRIMARY KEY (opportunity, id)) STRICT;
INSERT INTO "notes" VALUES('reader','n1','2026-10-15T12:05:00-04:00','concern','Has not written for a monthly magazine before','first',NULL);
CREATE TABLE offers (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, form TEXT NOT NULL, at TEXT NOT NULL, deadline TEXT, terms TEXT,
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)), known_at TEXT, "pay" TEXT, "start_on" TEXT, PRIMARY KEY (opportunity, id)) STRICT;
CREATE TABLE opportunities (
  id TEXT PRIMARY KEY NOT NULL, company TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL, agency TEXT,
  country TEXT, subdivision TEXT, time_zone TEXT,
  no_calls INTEGER NOT NULL CHECK (no_calls IN (0, 1)), link TEXT, "posting" TEXT, "papers" TEXT NOT NULL DEFAULT '[]', "source" TEXT, "language" TEXT) STRICT;
INSERT INTO "opportunities" VALUES('reader','Valley Magazine','Staff writer','standard',NULL,'US',NULL,'America/New_York',0,NULL,NULL,'[]',NULL,NULL);
CREATE TABLE owner (
  one INTEGER PRIMARY KEY CHECK (one = 1), name TEXT NOT NULL, email TEXT, phone TEXT, time_zone TEXT NOT NULL,
  country TEXT NOT NULL, subdivision TEXT, language TEXT, "clock" TEXT, "date_order" TEXT, "signature" TEXT) STRICT;
INSERT INTO "owner" VALUES(1,'Dianne','dianne@example.org',NULL,'America/New_York','US',NULL,'en',NULL,NULL,NULL);
CREATE TABLE people (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, name TEXT NOT NULL, title TEXT, part TEXT NOT NULL, email TEXT, phone TEXT, "left" TEXT, "language" TEXT, "honorific" TEXT, "familiar" INTEGER CHECK (familiar IN (0, 1)), PRIMARY KEY (opportunity, id)) STRICT;
INSERT INTO "people" VALUES('reader','editor','Martin Hale','Editor in chief','hiring_manager','editor@valley.example','+1 555 0100',NULL,NULL,NULL,NULL);
CREATE TABLE policy (
  one INTEGER PRIMARY KEY CHECK (one = 1), profile TEXT NOT NULL, patience TEXT NOT NULL, given TEXT NOT NULL) STRICT;
INSERT INTO "policy" VALUES(1,'ten_tips','standard','[]');
CREATE TABLE promises (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, interview TEXT, thing TEXT NOT NULL, item TEXT, words TEXT NOT NULL, "from" TEXT, "by" TEXT,
  certainty TEXT NOT NULL, made_at TEXT NOT NULL, known_at TEXT, person TEXT, "ask_from" TEXT, "ask_by" TEXT, "silence_means_no" INTEGER NOT NULL DEFAULT 0 CHECK (silence_means_no IN (0, 1)), "after" TEXT, PRIMARY KEY (opportunity, id)) STRICT;
INSERT INTO "promises" VALUES('reader','story-subject','first','item','the subject of a brief story to write','I will e-mail you a subject in the week that starts Monday','2026-10-19','2026-10-23','said','2026-10-15T10:55:00-04:00','2026-10-15T12:00:00-04:00','editor',NULL,NULL,0,NULL);
CREATE TABLE requests (
  opportunity TEXT NOT NULL REFERENCES opportunities(id) ON DELETE CASCADE, id TEXT NOT NULL, item TEXT NOT NULL, due TEXT, made_at TEXT NOT NULL, known_at TEXT, person TEXT, "asks" TEXT NOT NULL DEFAULT 'deliver', "channel" TEXT, PRIMARY KEY (opportunity, id)) STRICT;
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('_sqlite_migrations','idx__sqlite_migrations_migration_set_name','1 1 1');
CREATE TABLE sync_desk (one INTEGER PRIMARY KEY CHECK (one = 1), state TEXT NOT NULL) STRICT;
CREATE TABLE sync_document (number INTEGER PRIMARY KEY, part BLOB NOT NULL) STRICT;
CREATE TABLE sync_files (
  hash TEXT PRIMARY KEY NOT NULL, desk TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  content BLOB, gone INTEGER NOT NULL CHECK (gone IN (0, 1))) STRICT;
CREATE TABLE sync_outbox (number INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;
CREATE TABLE sync_versions (id TEXT PRIMARY KEY NOT NULL, version TEXT NOT NULL) STRICT;
CREATE TABLE templates (
  id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL, channel TEXT NOT NULL,
  purpose TEXT NOT NULL, subject TEXT, body TEXT NOT NULL, replaces TEXT) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
COMMIT;
