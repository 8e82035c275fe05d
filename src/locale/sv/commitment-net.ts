/** Words of the net of commitments, the prerequisites, the introduction, and of what was signed. */

const triggers = {
  CommitmentTriggers: "Åtagandeförutsättningar",
  Trigger: "Utlösare",
  Assumption: "Förutsättning",
  "Passes its limit": "Passerar gränsen",
  "rises above": "stiger över",
  "falls below": "sjunker under",
  Limit: "Gräns",
  Now: "Nu",
  State: "Läge",
  "not checkable": "kan inte prövas",
  fired: "utlöst",
  holds: "gäller",
  "Triggers fired": "Utlösta förutsättningar",
  "What must hold for the commitment to be reasonable; either party may ask to reopen it when a figure passes its limit.":
    "Vad som måste gälla för att åtagandet ska vara rimligt; endera parten kan begära omförhandling när en siffra passerar sin gräns.",
  "What must hold: volumes, prices, decisions.": "Vad som måste gälla: volymer, priser, beslut.",
  "The figure that shows it: Frame, Outturn, Forecast, Full-time equivalents, or an indicator of the unit by its name.":
    "Siffran som visar det: Ram, Utfall, Prognos, Årsarbetare eller ett av enhetens nyckeltal vid namn.",
  "What each commitment rests on, the limit that opens it again, and where the figure stands now.":
    "Vad varje åtagande vilar på, gränsen som öppnar det igen, och var siffran står nu.",
} as const;

const forms = {
  "Unit to one customer": "Enhet till en kund",
  "A signed commitment is amended only by a new version: raise this figure, and sign again.":
    "Ett undertecknat åtagande ändras bara genom en ny version: höj siffran och skriv under igen.",
  quantity: "mängd",
  outcome: "effekt",
  "Customer group": "Kundgrupp",
  "Those who notice it when the goal is reached.": "De som märker det när målet nås.",
  "Of which passed on to units below": "Varav vidare till underordnade enheter",
  "The frames of the units below may not sum to more than this.":
    "De underordnade enheternas ramar får tillsammans inte vara större än så.",
  Milestone: "Milstolpe",
  "Working methods that matter most are described (step 3)": "De arbetsmetoder som betyder mest är beskrivna (steg 3)",
  "Safeguards are in place: when, by whom, monitored how (step 4)":
    "Säkringar är på plats: när, av vem, hur de bevakas (steg 4)",
  "What was changed and why": "Vad som ändrats och varför",
  "Agreed by": "Överenskommet av",
  "Budget that the team controls, kr": "Budget som arbetslaget styr, kr",
  "The budgets of a unit's teams may not sum to more than its frame.":
    "Budgetarna för en enhets arbetslag får tillsammans inte vara större än ramen.",
  "Goal of the unit that it serves": "Enhetsmål som det tjänar",
  "In the words of the unit's goal or indicator: so the goal is seen to be covered.":
    "Med enhetens egna ord för målet eller nyckeltalet: så syns det att målet är täckt.",
  "Version {version} was signed on {date} and is closed: it is amended only by a new version.":
    "Version {version} undertecknades {date} och är stängd: den ändras bara genom en ny version.",
} as const;

const signed = {
  "Version signed and closed": "Undertecknad och stängd version",
  SignedCells: "UndertecknadeCeller",
  "Form, version and cell": "Blankett, version och cell",
  "As signed": "Som undertecknat",
  "Signed on": "Undertecknat den",
  Signed: "Undertecknat",
  "What both parties have signed, cell by cell and version by version. It is kept as it is: a form is amended only by a new version.":
    "Vad båda parter har undertecknat, cell för cell och version för version. Det bevaras som det är: en blankett ändras bara genom en ny version.",
  VersionChanges: "Versionsändringar",
  "being negotiated": "under förhandling",
  "Changes by version": "Ändringar per version",
  "What each version of a commitment changed in the one before.":
    "Vad varje version av ett åtagande ändrade i den före.",
} as const;

const introduction = {
  "Who took part": "Vilka som deltog",
  "One line a unit or committee: how many were concerned by the commitments, and how many took part in them.":
    "En rad per enhet eller nämnd: hur många som berördes av åtagandena och hur många som deltog i dem.",
  "Unit or committee": "Enhet eller nämnd",
  politicians: "förtroendevalda",
  employees: "medarbetare",
  Concerned: "Berörda",
  "Took part": "Deltog",
  How: "Hur",
  "Rules to abolish": "Regler att avskaffa",
  "Rules that stand in the way of results: what takes their place, who decides, by when.":
    "Regler som står i vägen för resultat: vad som kommer i stället, vem som beslutar, till när.",
  "What takes its place": "Vad som kommer i stället",
  "Who decides": "Vem som beslutar",
  "Abolished on": "Avskaffad den",
  "Introduction and training": "Introduktion och utbildning",
  "What politicians and employees learn, when, and who sees to it.":
    "Vad förtroendevalda och medarbetare lär sig, när, och vem som ser till det.",
  What: "Vad",
  all: "alla",
  "Who sees to it": "Vem som ser till det",
  Introduction: "Införande",
  "Introduction of management by results": "Införande av målstyrning",
  "What the prerequisites ask for and no other list holds. Fill in the yellow cells.":
    "Det som förutsättningarna kräver och ingen annan lista har. Fyll i de gula cellerna.",
} as const;

const net = {
  "goal without resources": "mål utan resurser",
  "resources without goals": "resurser utan mål",
  "result without a measure": "resultat utan mått",
  "measure without an owner": "mått utan ansvarig",
  "people without a commitment": "medarbetare utan åtagande",
  "two owners": "två ansvariga",
  "opposite directions": "motsatta riktningar",
  "sum over the frame": "summa över ramen",
  "weights off the whole": "vikter som inte är hela",
  "target behind the threshold": "mål på fel sida om tröskeln",
  "Net of commitments": "Åtagandenätet",
  "{covered} of {goals} goals are carried further by a commitment below; {committed} of {people} people have a commitment, of their own or by their team":
    "{covered} av {goals} mål förs vidare av ett åtagande längre ned; {committed} av {people} medarbetare har ett åtagande, eget eller genom sitt arbetslag",
  "Commitment or goal": "Åtagande eller mål",
  "Carried further by": "Förs vidare av",
  "Serves the superior goal": "Tjänar det överordnade målet",
  "{committed} of {people} people have a commitment": "{committed} av {people} medarbetare har ett åtagande",
  "nobody further down": "ingen längre ned",
  "What is wrong with the net": "Vad som är fel i nätet",
  "Nothing was found.": "Inget hittades.",
  Fault: "Fel",
} as const;

const prerequisites = {
  met: "uppfyllt",
  "not met": "inte uppfyllt",
  "No.": "Nr",
  Prerequisite: "Förutsättning för målstyrning",
  Why: "Varför",
  "Cells that decide": "Celler som avgör",
  "And {count} more cells.": "Och {count} celler till.",
  Prerequisites: "Tio förutsättningar",
  "Ten prerequisites of management by results": "Tio förutsättningar för målstyrning",
  "{met} met, {not} not met, {open} not checkable, as the workbook stood when the job was run":
    "{met} uppfyllda, {not} inte uppfyllda, {open} kan inte prövas, som arbetsboken såg ut när jobbet kördes",
  "Every commitment names an effect on the people served":
    "Varje åtagande nämner en effekt för dem som verksamheten är till för",
  "Every goal is tied to resources and every resource to a goal":
    "Varje mål är knutet till resurser och varje resurs till ett mål",
  "Every politician and every employee concerned took part": "Alla berörda förtroendevalda och medarbetare deltog",
  "Every result unit has a commitment signed by the manager and the superior":
    "Varje resultatenhet har ett åtagande undertecknat av chefen och överordnad",
  "Required results can be followed up and evaluated, and are linked to the allocation":
    "Resultatkraven går att följa upp och utvärdera och är knutna till tilldelningen",
  "There is a list of rules to abolish": "Det finns en lista över regler att avskaffa",
  "Every employee has results, rights and competence": "Varje medarbetare har resultat, rättigheter och kompetens",
  "Monitoring, evaluation, incentives and accountability are defined":
    "Uppföljning, utvärdering, incitament och ansvarsutkrävande är bestämda",
  "Customers' views are measured in every unit, and effects are compared with goals":
    "Kundernas uppfattning mäts i varje enhet, och effekter jämförs med mål",
  "Introduction and training are planned for all politicians and employees":
    "Introduktion och utbildning är planerade för alla förtroendevalda och medarbetare",
  "There is no commitment with a required result.": "Det finns inget åtagande med ett resultatkrav.",
  "{count} lines name a measure and no goal.": "{count} rader nämner ett mått och inget mål.",
  "{count} units do not say who their customers are.": "{count} enheter säger inte vilka deras kunder är.",
  "All {lines} lines of {count} commitments name a goal.": "Alla {lines} rader i {count} åtaganden nämner ett mål.",
  "There are neither required results nor a budget.": "Det finns varken resultatkrav eller budget.",
  "{count} units have goals without a frame, or a frame without goals: {units}.":
    "{count} enheter har mål utan ram, eller ram utan mål: {units}.",
  "Each of {count} units with required results has a frame, and each frame has goals.":
    "Var och en av {count} enheter med resultatkrav har en ram, och varje ram har mål.",
  "Nobody has been logged yet.": "Ingen har antecknats ännu.",
  "In {count} groups not everybody concerned took part.": "I {count} grupper deltog inte alla berörda.",
  "Nobody is logged for {count} units: {units}.": "Ingen är antecknad för {count} enheter: {units}.",
  "Politicians or employees are missing in the log.": "Förtroendevalda eller medarbetare saknas i anteckningarna.",
  "All {count} groups took part in full.": "Alla {count} grupper deltog fullt ut.",
  "There is no unit with required results.": "Det finns ingen enhet med resultatkrav.",
  "{count} of {all} units are not signed by both: {units}.":
    "{count} av {all} enheter är inte undertecknade av båda: {units}.",
  "All {count} units are signed by both.": "Alla {count} enheter är undertecknade av båda.",
  "{count} cells are empty: definition, method, source, frequency or target of a result, or the frame.":
    "{count} celler är tomma: definition, metod, källa, frekvens eller målnivå för ett resultat, eller ramen.",
  "Every required result of {count} units has a definition, method, source, frequency and target, and a frame.":
    "Varje resultatkrav i {count} enheter har definition, metod, källa, frekvens och målnivå, och en ram.",
  "No rule is listed.": "Ingen regel är upptagen.",
  "{count} rules lack who decides or by when.": "För {count} regler saknas vem som beslutar eller till när.",
  "{count} rules are listed, each with who decides and by when.":
    "{count} regler är upptagna, var och en med vem som beslutar och till när.",
  "No training is planned.": "Ingen utbildning är planerad.",
  "The plan has nothing for politicians or nothing for employees.":
    "Planen har inget för förtroendevalda eller inget för medarbetare.",
  "{count} lines lack for whom, when or by whom.": "{count} rader saknar för vem, när eller av vem.",
  "{count} lines of training are planned, for politicians and employees.":
    "{count} rader utbildning är planerade, för förtroendevalda och medarbetare.",
  "There is no list of staff.": "Det finns ingen personallista.",
  "{count} of {all} employees have returned no form C; {gaps} cells of the returned ones are empty.":
    "{count} av {all} medarbetare har inte lämnat in blankett C; {gaps} celler i de inlämnade är tomma.",
  "All {count} employees have results, rights and competence in form C.":
    "Alla {count} medarbetare har resultat, rättigheter och kompetens i blankett C.",
  "{count} cells are empty: reporting plan, reward terms, consequences or reconsider-by.":
    "{count} celler är tomma: rapportplan, belöningsvillkor, följder eller omprövningsdatum.",
  "Reporting, reward, consequences and reconsider-by are stated for all {count} units.":
    "Rapportering, belöning, följder och omprövningsdatum är angivna för alla {count} enheter.",
  "{count} of {all} units measure no view of their customers: {units}.":
    "{count} av {all} enheter mäter inte kundernas uppfattning: {units}.",
  "Customers are heard in every unit; {count} indicators have no outcome to compare with the goal.":
    "Kunderna hörs i varje enhet; {count} nyckeltal har inget utfall att jämföra med målet.",
  "Customers are heard in all {count} units, and every indicator has an outcome beside its goal.":
    "Kunderna hörs i alla {count} enheter, och varje nyckeltal har ett utfall bredvid sitt mål.",
} as const;

export const commitmentNetWords = {
  ...triggers,
  ...forms,
  ...signed,
  ...introduction,
  ...net,
  ...prerequisites,
} as const;
