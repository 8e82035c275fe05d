/** Findings of the inspection of rules and reward schemes, and what to do about them. */
export const inspectProblems = {
  "{table} has no band for {read}; values of this kind: {count}.":
    "{table} har inget intervall för {read}; antal sådana värden: {count}.",
  "Let one band begin where the one before ends, or say which of them the value belongs to.":
    "Låt ett intervall börja där det föregående slutar, eller ange vilket av dem värdet hör till.",
  "{table} has several bands for {read}: {rows}.": "{table} har flera intervall för {read}: {rows}.",
  "Let one band end where the next begins.": "Låt ett intervall sluta där nästa börjar.",
  "{header} moves by {jump} from {from} to {to} in {table}, where {field} passes from one band to the next.":
    "{header} ändras med {jump} från {from} till {to} i {table}, där {field} går från ett intervall till nästa.",
  "Nothing to do where the step is wanted; else make the bands narrower.":
    "Inget att göra om steget är avsett; gör annars intervallen smalare.",
  "{header} of {table} is a part of a whole that each row rounds by itself: {count} parts can be {most} apart from the whole. They sum to {sum}.":
    "{header} i {table} är en del av en helhet som varje rad avrundar för sig: {count} delar kan skilja {most} från helheten. De summerar till {sum}.",
  "Share the whole by largest remainder, so that the parts always sum to it.":
    "Fördela helheten efter största rest, så att delarna alltid summerar till den.",
  "{of}: {what} jumps from {before} to {after} where {header} goes from {from} to {until}.":
    "{of}: {what} hoppar från {before} till {after} där {header} går från {from} till {until}.",
  "Let it rise in a line between two levels, or say that the jump is wanted.":
    "Låt det stiga längs en linje mellan två nivåer, eller säg att hoppet är avsett.",
  "{of}: {what} falls from {before} to {after} while {header} improves from {from} to {until}.":
    "{of}: {what} faller från {before} till {after} medan {header} förbättras från {from} till {until}.",
  "Look for the condition, cap or curve that turns it, and make a better result never pay less.":
    "Leta efter villkoret, taket eller kurvan som vänder det, och låt ett bättre resultat aldrig ge mindre.",
  "{of}: {what} stays at {value} while {header} goes from {from} to {until}.":
    "{of}: {what} stannar på {value} medan {header} går från {from} till {until}.",
  "Nothing to do where it is a threshold or a cap that is wanted.":
    "Inget att göra om det är en tröskel eller ett tak som är avsett.",
  "{of}: {what} cannot be computed where {header} goes from {from} to {until}.":
    "{of}: {what} kan inte beräknas där {header} går från {from} till {until}.",
  "Say in the rule what holds there.": "Ange i regeln vad som gäller där.",
  "The scheme costs from {least} to {most}, employer charges included; as things stand {now}.":
    "Modellen kostar från {least} till {most}, arbetsgivaravgifter inräknade; som det står nu {now}.",
  "Compare the most with what there is to pay it with.": "Jämför det mesta med vad det finns att betala med.",
  "How far these measures can go was not stated and was taken from the figures: {fields}.":
    "Hur långt dessa mått kan gå angavs inte och togs från siffrorna: {fields}.",
  "State the least and the greatest value of each.": "Ange det minsta och det största värdet för vart och ett.",
  "{unit}: pay is taken from {fields}; no case was found in which pay with charges exceeds it, but up to {gap} could not be ruled out.":
    "{unit}: belöningen tas ur {fields}; inget fall hittades där belöningen med avgifter överstiger det, men upp till {gap} kunde inte uteslutas.",
  "Narrow the ranges of the measures, and inspect again.": "Snäva in måttens intervall och granska igen.",
  "{unit}: pay with charges can exceed what it is taken from, {fields}, by {beyond}.":
    "{unit}: belöningen med avgifter kan överstiga det som den tas ur, {fields}, med {beyond}.",
  "Lower the share, or let a gate ask for a gain that covers the pay and its charges.":
    "Sänk andelen, eller låt ett villkor kräva en vinst som täcker belöningen och dess avgifter.",
  "{unit}: pay is not taken from a gain; up to {beyond} can fall due without a surplus that pays for it.":
    "{unit}: belöningen tas inte ur en vinst; upp till {beyond} kan behöva betalas utan ett överskott som betalar den.",
  "Set money aside for it in the budget, or add a gate that asks for a surplus.":
    "Avsätt pengar för den i budgeten, eller lägg till ett villkor som kräver ett överskott.",
  "{unit}: nothing is paid however good the results are within their ranges.":
    "{unit}: inget betalas hur bra resultaten än är inom sina intervall.",
  "Look at the gates and the staff who take part, and at the ranges.":
    "Se på villkoren och personalen som deltar, och på intervallen.",
  "{unit}: {heads} people share one pool, so that what one of them brings in gives that person 1/{count} of it.":
    "{unit}: {heads} personer delar en pott, så att det som en av dem bidrar med ger den personen 1/{count} av det.",
  "Share a part by team, where teams have results of their own.":
    "Fördela en del per arbetslag, där arbetslag har egna resultat.",
  "The gate {gate} can never open for {units}, whatever the results are.":
    "Villkoret {gate} kan aldrig uppfyllas för {units}, vad resultaten än blir.",
  "Ask for what can be reached, or leave the gate out.": "Kräv det som kan nås, eller ta bort villkoret.",
  "The gate {gate} is open whatever the results are: it decides nothing.":
    "Villkoret {gate} är uppfyllt vad resultaten än blir: det avgör inget.",
  "Ask for more, or leave the gate out.": "Kräv mer, eller ta bort villkoret.",
  "{base} is in every unit what {result} was the period before: a better result makes the next one harder to be paid for.":
    "{base} är i varje enhet vad {result} var perioden före: ett bättre resultat gör det svårare att få betalt för nästa.",
  "Fix the base for several years, or let it follow a longer mean.":
    "Lås basen för flera år, eller låt den följa ett längre medelvärde.",
  "{kind} lowers pay{such}.": "{kind} sänker belöningen{such}.",
  "Let parental leave count as worked, unless it has been decided in the open that it does not.":
    "Låt föräldraledighet räknas som arbetad tid, om det inte öppet har beslutats att den inte ska det.",
  "The pool is shared by {what}, and nothing says how parental leave counts: it lowers pay without anybody having decided so.":
    "Potten fördelas efter {what}, och inget säger hur föräldraledighet räknas: den sänker belöningen utan att någon har beslutat det.",
  "Add parental leave to the absence kinds, and say whether it reduces.":
    "Lägg till föräldraledighet bland frånvaroslagen, och ange om den minskar.",
  "Part time lowers pay in proportion: the extent or the hours count when the pool is shared (by {what}).":
    "Deltid sänker belöningen i proportion: sysselsättningsgraden eller timmarna räknas när potten fördelas (efter {what}).",
  "Nothing to do where that is wanted; say so when the scheme is announced.":
    "Inget att göra om det är avsett; säg det när modellen presenteras.",
  "As things stand {heads} women get {value} each on average and {count} men {most}.":
    "Som det står nu får {heads} kvinnor i snitt {value} var och {count} män {most}.",
  "Look at what explains it: extent, salary, absence, unit.":
    "Se vad som förklarar det: sysselsättningsgrad, lön, frånvaro, enhet.",
  'A range was stated for "{id}", which is no measure with a value.':
    'Ett intervall angavs för "{id}", som inte är ett mått med ett värde.',
  "Name one of: {names}.": "Ange något av: {names}.",
} as const;
