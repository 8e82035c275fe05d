import type { Random } from "./random";

const women = [
  "Agneta",
  "Amina",
  "Birgitta",
  "Cecilia",
  "Ebba",
  "Elin",
  "Fatima",
  "Gunilla",
  "Hanna",
  "Ingrid",
  "Jelena",
  "Karin",
  "Leila",
  "Lena",
  "Maja",
  "Märta",
  "Nadia",
  "Petra",
  "Saga",
  "Sofia",
  "Tuva",
  "Ulrika",
  "Viveka",
  "Åsa",
] as const;
const men = [
  "Ahmed",
  "Anders",
  "Bo",
  "Daniel",
  "Emil",
  "Fredrik",
  "Göran",
  "Henrik",
  "Ismail",
  "Jonas",
  "Kjell",
  "Lars",
  "Marek",
  "Mikael",
  "Nils",
  "Olof",
  "Per",
  "Rasmus",
  "Sixten",
  "Stefan",
  "Tomas",
  "Viktor",
  "Yusuf",
  "Örjan",
] as const;
const surnames = [
  "Alm",
  "Backlund",
  "Berggren",
  "Dahlin",
  "Ek",
  "Engdahl",
  "Falk",
  "Forsell",
  "Granqvist",
  "Hagman",
  "Hedlund",
  "Holmgren",
  "Kallas",
  "Kvist",
  "Lindgård",
  "Lundmark",
  "Moberg",
  "Norling",
  "Nyman",
  "Osman",
  "Palmér",
  "Quist",
  "Rahimi",
  "Rosén",
  "Sandell",
  "Sjödin",
  "Stark",
  "Söderlind",
  "Tall",
  "Vallgren",
  "Wiberg",
  "Åkervall",
  "Öberg",
] as const;

/** A person made up of a first name and a surname. */
export interface Person {
  readonly name: string;
  readonly sex: "woman" | "man";
}

/** An invented person whose name is not among those taken; adds the name to them. */
export function person(random: Random, shareOfWomen: number, taken: Set<string>): Person {
  const sex = random.chance(shareOfWomen) ? "woman" : "man";
  const first = random.pick(sex === "woman" ? women : men);
  let name = `${first} ${random.pick(surnames)}`;
  // After 20 tries the lists are nearly used up: big samples then repeat names, as big workplaces do.
  for (let tries = 0; taken.has(name) && tries < 20; tries += 1) name = `${first} ${random.pick(surnames)}`;
  taken.add(name);
  return { name, sex };
}
