/** Decimal hours of "7:30", "7 h 30 min" or "37,5 h" without its unit; undefined where it is neither. */
export function readClock(text: string): number | undefined {
  const clock = /^\s*(\d{1,4}):([0-5]\d)(?::([0-5]\d))?\s*$/.exec(text);
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60 + Number(clock[3] ?? 0) / 3_600;
  const words =
    /^\s*(\d{1,4})\s*(?:h|tim|hours?|timmar|timer|std|stunden?|uur|uren|heures?|horas?|ore|tuntia|t)\.?\s*(?:(\d{1,2})\s*(?:m|min|minuter|minutter|minutes?|minuten|minuuttia|minutos|minuti)\.?)?\s*$/i.exec(
      text,
    );
  return words ? Number(words[1]) + Number(words[2] ?? 0) / 60 : undefined;
}

/** A text of hours without its unit: "37,5 h/vecka" becomes "37,5". */
export function withoutHourUnit(text: string): string {
  return text.replace(
    /\s*(?:h|hrs?|tim|timmar|timer|hours?|std|stunden?|uur|uren|heures?|horas?|ore|tuntia)\.?(?:\s*(?:\/|per|a|i)\s*(?:v|w|vecka|veckan|week|woche|uke|uge|viikko|semaine|semana|settimana))?\.?\s*$/i,
    "",
  );
}
