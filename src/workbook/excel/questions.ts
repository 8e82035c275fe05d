import { payloadBytes } from "./blocks";
import { isTooLarge, type Line } from "./line";

/** One question to Excel. */
export interface Question {
  /** What asking and answering are reckoned to take. */
  readonly bytes: number;
  /** Asks, without sending. What it returns reads the answer, and gives further questions where it was not enough. */
  ask(context: Excel.RequestContext): () => readonly Question[];
  /** The same in two parts, where an answer was too large. */
  readonly halves?: () => readonly Question[];
}

/** The properties of all sheets that questions ask for: always the same, since the last asking in a batch counts. */
export const ofEverySheet = "items/id,items/name,items/visibility";

/** What asking for one object takes on the wire. */
export const bytesOfQuestion = 700;

/** Asks all questions in round trips of about 2 MB; `alive` is called before each, to give up between them. */
export async function answerAll(
  line: Line,
  questions: readonly Question[],
  alive: () => void = () => undefined,
): Promise<void> {
  let waiting = [...questions];
  while (waiting.length > 0) {
    alive();
    const now: Question[] = [];
    let room = payloadBytes;
    for (const question of waiting) {
      if (now.length > 0 && question.bytes > room) break;
      now.push(question);
      room -= question.bytes;
    }
    const later = waiting.slice(now.length);
    try {
      const further = await line.speak((context) => {
        const readers = now.map((question) => question.ask(context));
        return () => readers.flatMap((read) => read());
      });
      waiting = [...further, ...later];
    } catch (error) {
      const [first, ...others] = now;
      if (!isTooLarge(error) || !first) throw error;
      // The largest alone, then in halves.
      const smaller = others.length > 0 ? undefined : first.halves?.();
      if (others.length === 0 && !smaller) throw error;
      waiting = smaller ? [...smaller, ...later] : [...now.map(alone), ...later];
    }
  }
}

/** A question that fills a round trip. */
function alone(question: Question): Question {
  return { ...question, bytes: payloadBytes, ask: (context) => question.ask(context) };
}
