; Inno Setup: one file to double-click, for this user only, no administrator needed. Not yet proved by us.
; Built by .github/workflows/packages.yml:  iscc /DVersion=0.1.0 packaging\windows\follow-up-desk.iss
#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{7C0B1E1F-5F1B-4E0C-9C53-2C6B7B7F9A41}
AppName=Follow-Up Desk
AppVersion={#Version}
AppPublisher=Follow-Up Desk contributors
DefaultDirName={autopf}\Follow-Up Desk
DefaultGroupName=Follow-Up Desk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
CloseApplications=yes
LicenseFile=..\..\LICENSE
OutputBaseFilename=follow-up-desk-{#Version}-setup
OutputDir=..\..\dist
SetupIconFile=..\..\build\package\icons\follow-up-desk.ico
UninstallDisplayIcon={app}\follow-up-desk.exe
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[Files]
Source: "..\..\build\package\frozen\follow-up-desk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Nothing of an older version may lie between the files of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Follow-Up Desk"; Filename: "{app}\follow-up-desk.exe"; AppUserModelID: "org.followupdesk.desk"

[Registry]
Root: HKA; Subkey: "Software\Classes\.desk.json"; ValueType: string; ValueData: "FollowUpDesk.File"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\FollowUpDesk.File"; ValueType: string; ValueData: "Follow-Up Desk file"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\FollowUpDesk.File\DefaultIcon"; ValueType: string; ValueData: "{app}\follow-up-desk.exe,0"
Root: HKA; Subkey: "Software\Classes\FollowUpDesk.File\shell\open\command"; ValueType: string; ValueData: """{app}\follow-up-desk.exe"" --open ""%1"""
; Windows looks only at what follows the last dot, so the desk stands among the programs offered for .json.
Root: HKA; Subkey: "Software\Classes\.json\OpenWithProgids"; ValueType: string; ValueName: "FollowUpDesk.File"; Flags: uninsdeletevalue
; Start at login is the user's choice in the program; when the program goes, so does that.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "follow-up-desk"; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\follow-up-desk.exe"; Description: "Open Follow-Up Desk"; Flags: nowait postinstall skipifsilent
