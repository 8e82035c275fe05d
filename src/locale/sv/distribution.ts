/** Forms sent out and taken in again. */
export const distributionWords: Readonly<Record<string, string>> = {
  CollectedCells: "Insamlat",
  "Form and cell": "Blankett och cell",
  Section: "Avsnitt",
  Cell: "Cell",
  Returned: "Returnerat",
  File: "Fil",
  "Taken in": "Inläst",
  "Cell id": "Cellens id",
  SentForms: "UtskickadeBlanketter",
  "Form and moment": "Blankett och tidpunkt",
  "Sent at": "Skickat",
  Sent: "Utskickat",
  "Forms that were sent out. A return is taken in only where it is what was sent last.":
    "Blanketter som skickats ut. Ett svar läses in bara om det är det som skickades sist.",
  Collected: "Insamlat",
  "What units and persons returned in files of their own. To correct it, type in the form's sheet, or collect again.":
    "Det som enheter och personer returnerat i egna filer. För att rätta: skriv i blankettens blad, eller samla in igen.",
  "Reading returned files": "Läser returnerade filer",
};

export const distributionProblems = {
  '"{sheet}" in {file} says that it is {form} version {version} sent {date}; the workbook has sent no such form.':
    '"{sheet}" i {file} säger sig vara {form} version {version} skickad {date}; arbetsboken har inte skickat någon sådan blankett.',
  "Return the file that was sent, and collect it into the workbook that it was sent from.":
    "Lämna tillbaka filen som skickades, och läs in den i arbetsboken som den skickades från.",
  '"{sheet}" in {file} is {form} as it was sent {date}; it was sent again {later} and has changed.':
    '"{sheet}" i {file} är {form} som den skickades {date}; den skickades igen {later} och har ändrats.',
  "Fill in and return the file that was sent last.": "Fyll i och lämna tillbaka filen som skickades sist.",
  "{file} was made for {owner}, and holds {form} of {unit}.":
    "{file} gjordes för {owner}, och innehåller {form} för {unit}.",
  "Ask both units for the file that was sent to each.": "Be båda enheterna om filen som skickades till var och en.",
  "Form {form} came back in several files that differ: {names}.":
    "Blankett {form} kom tillbaka i flera filer som skiljer sig: {names}.",
  "Say which file counts (--take), or keep only that one in the folder.":
    "Ange vilken fil som gäller (--take), eller behåll bara den i mappen.",
  "{header}: the workbook has {old} now, {read} was returned, and neither is what was sent.":
    "{header}: arbetsboken har {old} nu, {read} returnerades, och inget av dem är det som skickades.",
  "Say which counts (--keep workbook or --keep returned).":
    "Ange vad som gäller (--keep workbook eller --keep returned).",
  '"{sheet}" in {file} is form {form}, which no unit or person of this workbook has.':
    '"{sheet}" i {file} är blankett {form}, som ingen enhet eller person i den här arbetsboken har.',
  "Collect it into the workbook that it was sent from.": "Samla in den i den arbetsbok som den skickades från.",
  '"{sheet}" in {file} is version {version} of {form}, sent {date}; the workbook has version {other}.':
    '"{sheet}" i {file} är version {version} av {form}, skickad {date}; arbetsboken har version {other}.',
  "Send the form out again and have it filled in there.": "Skicka ut blanketten igen och låt fylla i den.",
  '{form} is signed; "{sheet}" in {file} changes it in {cells}.':
    '{form} är undertecknad; "{sheet}" i {file} ändrar den i {cells}.',
  "A signed commitment is amended only by a new version: raise the version, send it out and have it signed again.":
    "Ett undertecknat åtagande ändras bara genom en ny version: höj versionen, skicka ut den och låt underteckna på nytt.",
  '"{sheet}" in {file} ({form}) was changed outside its input cells: {cells}.':
    '"{sheet}" i {file} ({form}) ändrades utanför sina inmatningsceller: {cells}.',
  "Ask for the file as it was sent, with only the yellow cells filled in.":
    "Be om filen som den skickades, med bara de gula cellerna ifyllda.",
  "{file} has no list of required results, so there is nothing to send out.":
    "{file} har ingen lista med resultatkrav, så det finns inget att skicka ut.",
  "Add a sheet with indicators and targets for each unit.":
    "Lägg till ett blad med indikatorer och mål för varje enhet.",
  'The last line of form "{sheet}" in {file} does not say which form was sent.':
    'Sista raden på blanketten "{sheet}" i {file} säger inte vilken blankett som skickades.',
  "{file} holds no commitment form of ours.": "{file} innehåller ingen åtagandeblankett från oss.",
  "Return the file that was sent out, saved as .xlsx.": "Returnera den fil som skickades ut, sparad som .xlsx.",
  "{header}: a formula was returned where a value was asked for.":
    "{header}: en formel returnerades där ett värde efterfrågades.",
  "Ask for the value itself: a formula may read cells that are not in the form.":
    "Be om själva värdet: en formel kan läsa celler som inte finns i blanketten.",
  '{header}: read "{read}", expected {expected}.': '{header}: läste "{read}", väntade {expected}.',
  "Send the file back to be corrected.": "Skicka tillbaka filen för rättning.",
  '{header} ({id}) is no longer on the form "{sheet}" in {file}.':
    '{header} ({id}) finns inte längre på blanketten "{sheet}" i {file}.',
} as const;
