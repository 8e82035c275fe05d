/** What can be wrong with commitments: with the net, with what was signed, with what they rest on. */
export const commitmentProblems = {
  "{unit} has {count} required results; form A holds the first {most} of the list. All of them are scored.":
    "{unit} har {count} resultatkrav; blankett A rymmer de första {most} i listan. Alla poängsätts.",
  "Put the results that the unit is to be bound by first in the list.":
    "Sätt de resultat som enheten ska bindas av först i listan.",
  "The record of what was signed in {form} version {version} was changed: it says {read} for {cell}.":
    "Det bevarade undertecknandet av {form} version {version} har ändrats: där står {read} för {cell}.",
  "Undo the change, or take the sheet from an earlier copy of the workbook.":
    "Ångra ändringen, eller ta bladet från en tidigare kopia av arbetsboken.",
  "{form} version {version} was signed on {date}: {field} was {before} and is {now} now.":
    "{form} version {version} undertecknades {date}: {field} var {before} och är {now} nu.",
  "Write the signed value back; or raise the version, which opens the form for a new agreement.":
    "Skriv tillbaka det undertecknade värdet; eller höj versionen, så öppnas blanketten för en ny överenskommelse.",
  "{form}: version {version} is written, and version {signed} has been signed.":
    "{form}: version {version} står där, och version {signed} har undertecknats.",
  "Write the signed version, or a higher one to amend it.":
    "Skriv den undertecknade versionen, eller en högre för att ändra den.",
  "{form} says {kind}, and both signatures are not dated.":
    "{form} har läget {kind}, och båda underskrifterna är inte daterade.",
  "Write both dates, or set the status back.": "Skriv båda datumen, eller sätt tillbaka läget.",
  "{form} is dated by both parties and its status is {kind}.": "{form} är daterad av båda parter och har läget {kind}.",
  "Set the status to signed: then it is closed.": "Sätt läget till undertecknat: då stängs den.",
  "{form} version {version} says {kind}, and its signatures are those of the version before.":
    "{form} version {version} har läget {kind}, och underskrifterna är de från versionen före.",
  "Have both sign again, each with a later date.": "Låt båda skriva under igen, var och en med senare datum.",
  '{field}: read "{read}", expected {expected}; it is left out.':
    '{field}: läste "{read}", väntade {expected}; det utelämnas.',
  "Correct it in the form.": "Rätta det i blanketten.",
  '{form}: no figure called "{read}" is known for the unit, so that nobody is told when it passes its limit.':
    '{form}: ingen siffra med namnet "{read}" är känd för enheten, så ingen får veta när den passerar sin gräns.',
  "Write Frame, Outturn, Forecast, Full-time equivalents, or an indicator of the unit as the list names it.":
    "Skriv Ram, Utfall, Prognos, Årsarbetare eller ett av enhetens nyckeltal som listan kallar det.",
  "{form}: {read} is {now}, above its limit of {limit}: the commitment may be reopened.":
    "{form}: {read} är {now}, över gränsen {limit}: åtagandet kan omförhandlas.",
  "{form}: {read} is {now}, below its limit of {limit}: the commitment may be reopened.":
    "{form}: {read} är {now}, under gränsen {limit}: åtagandet kan omförhandlas.",
  "Either party may ask for a new negotiation; to amend, raise the version of the form.":
    "Endera parten kan begära ny förhandling; höj blankettens version för att ändra.",
  "{form} has goals ({count}) and no frame: no budget line names {unit}.":
    "{form} har mål ({count}) och ingen ram: ingen budgetrad nämner {unit}.",
  "Add the unit's lines to the budget, or write the frame in the form.":
    "Lägg till enhetens rader i budgeten, eller skriv ramen i blanketten.",
  "{unit} has a frame of {amount} kr and no required result.":
    "{unit} har en ram på {amount} kr och inget resultatkrav.",
  "Add its goals to the list of indicators, or move its budget lines to the unit that answers for them.":
    "Lägg till dess mål i listan över nyckeltal, eller flytta budgetraderna till enheten som svarar för dem.",
  "{form}: nothing shows whether {names} is reached.": "{form}: inget visar om {names} nås.",
  "Name an indicator, or the evidence that both will accept.": "Ange ett nyckeltal, eller det bevis som båda godtar.",
  "{form}: nobody owns {names}.": "{form}: ingen svarar för {names}.",
  "Name who sees to it that the figure is there and right.": "Ange vem som ser till att siffran finns och är rätt.",
  "{unit}: {count} of {all} people have no commitment, neither of their own nor by their team.":
    "{unit}: {count} av {all} medarbetare har inget åtagande, varken eget eller genom sitt arbetslag.",
  "Send out form C, or let the team agree on form B.":
    "Skicka ut blankett C, eller låt arbetslaget enas om blankett B.",
  "The unit has no required results yet: begin there.": "Enheten har inga resultatkrav ännu: börja där.",
  "{name} of {unit} has {count} owners: {names}.": "{name} för {unit} har {count} ansvariga: {names}.",
  "Agree on the one who answers for it; the others may help.":
    "Enas om vem som svarar för det; de andra kan hjälpa till.",
  "{name}: higher is better in {form}, lower is better in {other}.":
    "{name}: högre är bättre i {form}, lägre är bättre i {other}.",
  "Give the two measures different names, or set one direction.":
    "Ge de två måtten olika namn, eller bestäm en riktning.",
  "{form} passes on {amount} kr; the frames of the {count} units below sum to {sum} kr.":
    "{form} för vidare {amount} kr; de {count} underordnade enheternas ramar är tillsammans {sum} kr.",
  "Lower a frame, or pass on more.": "Sänk en ram, eller för vidare mer.",
  "{form} has a frame of {amount} kr; its teams' budgets, competence and measuring sum to {sum} kr.":
    "{form} har en ram på {amount} kr; arbetslagens budgetar, kompetens och mätning är tillsammans {sum} kr.",
  "Lower what is promised inside the unit, or agree on a larger frame.":
    "Sänk det som utlovas inom enheten, eller enas om en större ram.",
  "{form}: the weights sum to {share} %, not 100 %.": "{form}: vikterna är tillsammans {share} %, inte 100 %.",
  "Set the weights anew, so that both know what counts how much.":
    "Sätt vikterna på nytt, så att båda vet vad som väger hur mycket.",
  "{form}: the target of {names} is on the wrong side of its threshold.":
    "{form}: målnivån för {names} ligger på fel sida om sin tröskel.",
  "Set the target beyond the threshold in the direction that is better.":
    "Sätt målnivån bortom tröskeln i den riktning som är bättre.",
  "{file} has no list of required results, so there is no year of commitments to plan.":
    "{file} har ingen lista med resultatkrav, så det finns inget åtagandeår att planera.",
  '{form}: customers will look for "{label}", and it is empty.':
    '{form}: kunderna letar efter "{label}", och det är tomt.',
  "Fill it in on form D; where it is signed already, raise the version and have it signed again.":
    "Fyll i det på blankett D; är den redan undertecknad, höj versionen och låt underteckna på nytt.",
  "{file} has no list of required results, so there is nothing to promise customers.":
    "{file} har ingen lista med resultatkrav, så det finns inget att lova kunderna.",
  "A form for one customer belongs to one unit; {count} units are asked for.":
    "En blankett för en enskild kund hör till en enhet; {count} enheter efterfrågas.",
  "Name the customer's unit (--unit).": "Ange kundens enhet (--unit).",
  '"{name}" cannot be a customer\'s reference: expected up to 20 letters, digits, spaces, points or hyphens.':
    '"{name}" kan inte vara en kunds beteckning: väntade högst 20 bokstäver, siffror, blanksteg, punkter eller bindestreck.',
  "Give a reference of the unit's own, such as a case number; the name is filled in in the form.":
    "Ange en beteckning som är enhetens egen, till exempel ett ärendenummer; namnet fylls i på blanketten.",
  "{form}: no version of the service guarantee of {unit} has been signed by both, so it is not published.":
    "{form}: ingen version av servicegarantin för {unit} har undertecknats av båda, så den publiceras inte.",
  "Have both sign form D and set its status to signed; or ask for a draft (--draft).":
    "Låt båda underteckna blankett D och sätt dess läge till undertecknat; eller begär ett utkast (--draft).",
  '"{read}" was read as the usefulness of a measure, expected {expected}.':
    '"{read}" lästes som nyttan av ett mått, väntade {expected}.',
  "Choose one of the words of the list, or empty the cell.": "Välj ett av listans ord, eller töm cellen.",
} as const;
