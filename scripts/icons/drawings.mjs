// The drawings of the ribbon. Each is a function of the size in pixels: strokes never get thinner than a pixel, and small
// sizes leave out what would only blur.
import { arc, box, disc, polygon, ring, star, stroke } from "./shapes.mjs";

const ink = [31, 78, 121];
const paper = [255, 255, 255];
const fold = [189, 212, 231];
const green = [16, 124, 65];
const gold = [214, 158, 46];
const pale = [253, 240, 213];

const lineOf = (size) => (units) => Math.max(units, 96 / size);
const shape = (color, inside) => ({ color, inside });

/** Shapes from the back to the front, by name. */
export const drawings = {
  app: (size) => [...signedSheet(size), ...tick()],
  open: (size) => [...signedSheet(size), ...tick()],
  data: (size) => table(size),
  "main-job": (size) => [...table(size), ...play()],
  commitments: (size) => signedSheet(size),
  "commitments-run": (size) => [...signedSheet(size), ...play()],
  grants: (size) => coins(size),
  "grants-run": (size) => [...coins(size), ...play()],
  rewards: (size) => medal(size),
  "rewards-run": (size) => [...medal(size), ...play()],
  evaluation: (size) => bars(size),
  "evaluation-run": (size) => [...bars(size), ...play()],
  explain: (size) => magnifier(size),
  settings: (size) => sliders(size),
  help: (size) => question(size),
};

function signedSheet(size) {
  const line = lineOf(size);
  const small = size < 24;
  const sheet = [
    [14, 5],
    [56, 5],
    [76, 25],
    [76, 91],
    [14, 91],
  ];
  const corner = [
    [56, 5],
    [76, 25],
    [56, 25],
  ];
  const written = [
    [
      [26, 30],
      [48, 30],
    ],
    [
      [26, 43],
      [62, 43],
    ],
  ];
  return [
    shape(paper, polygon(sheet)),
    shape(fold, polygon(corner)),
    shape(ink, stroke([...sheet, sheet[0]], line(6))),
    ...(small ? [] : written.map((points) => shape(ink, stroke(points, line(5))))),
    shape(ink, stroke(signature(small), line(small ? 6 : 4))),
  ];
}

function signature(small) {
  if (small)
    return [
      [24, 66],
      [40, 66],
    ];
  return Array.from({ length: 25 }, (_, i) => [24 + i * 0.9, 68 + 8 * Math.sin(i * 0.95) * (1 - i / 30)]);
}

function table(size) {
  const line = lineOf(size);
  const rows = size < 24 ? [62] : [51, 71];
  return [
    shape(paper, box(8, 12, 88, 88)),
    shape(fold, box(8, 12, 88, 34)),
    shape(ink, frame(8, 12, 88, 88, line(6))),
    shape(ink, horizontal(34, 8, 88, line(5))),
    ...rows.map((y) => shape(ink, horizontal(y, 8, 88, line(4)))),
    shape(
      ink,
      stroke(
        [
          [38, 14],
          [38, 86],
        ],
        line(4),
      ),
    ),
  ];
}

function coins(size) {
  const line = lineOf(size);
  return [
    shape(pale, disc(56, 58, 31)),
    shape(gold, ring(56, 58, 31, line(6))),
    shape(pale, disc(38, 38, 31)),
    shape(gold, ring(38, 38, 31, line(7))),
    shape(
      ink,
      stroke(
        [
          [38, 24],
          [38, 52],
        ],
        line(6),
      ),
    ),
    ...(size < 24
      ? []
      : [
          shape(
            ink,
            stroke(
              [
                [30, 31],
                [38, 23],
                [46, 31],
              ],
              line(6),
            ),
          ),
        ]),
  ];
}

function medal(size) {
  const line = lineOf(size);
  const ribbons = [
    [
      [30, 48],
      [22, 90],
      [40, 76],
      [46, 56],
    ],
    [
      [66, 48],
      [74, 90],
      [56, 76],
      [50, 56],
    ],
  ];
  return [
    ...ribbons.map((points) => shape(ink, polygon(points))),
    shape(pale, disc(48, 36, 28)),
    shape(gold, ring(48, 36, 28, line(7))),
    shape(gold, star(48, 36, size < 24 ? 20 : 18, 8)),
  ];
}

function bars(size) {
  const line = lineOf(size);
  return [
    shape(fold, box(18, 54, 34, 84)),
    shape(ink, box(42, 36, 58, 84)),
    shape(green, box(66, 16, 82, 84)),
    shape(
      ink,
      stroke(
        [
          [8, 10],
          [8, 88],
          [90, 88],
        ],
        line(6),
      ),
    ),
  ];
}

function magnifier(size) {
  const line = lineOf(size);
  return [
    shape(fold, disc(40, 40, 28)),
    shape(ink, ring(40, 40, 28, line(8))),
    shape(
      ink,
      stroke(
        [
          [62, 62],
          [86, 86],
        ],
        line(11),
      ),
    ),
    ...[32, 48].map((y) =>
      shape(
        ink,
        stroke(
          [
            [28, y],
            [52, y],
          ],
          line(5),
        ),
      ),
    ),
  ];
}

function sliders(size) {
  const line = lineOf(size);
  return [
    [22, 62],
    [48, 32],
    [74, 56],
  ].flatMap(([y, knob]) => [
    shape(ink, horizontal(y, 10, 86, line(6))),
    shape(paper, disc(knob, y, 11)),
    shape(ink, ring(knob, y, 10, line(6))),
  ]);
}

function question(size) {
  const line = lineOf(size);
  return [
    shape(fold, disc(48, 48, 42)),
    shape(ink, ring(48, 48, 41, line(6))),
    shape(ink, stroke([...arc(48, 38, 15, -80, 140), [48, 58]], line(8))),
    shape(ink, disc(48, 72, Math.max(5.5, 48 / size))),
  ];
}

/** A tick in a green disc at the lower right: done and agreed. */
function tick() {
  return [
    shape(paper, disc(69, 69, 27)),
    shape(green, disc(69, 69, 24)),
    shape(
      paper,
      stroke(
        [
          [57, 70],
          [66, 79],
          [81, 60],
        ],
        8,
      ),
    ),
  ];
}

/** A triangle in a green disc at the lower right: starts a job. */
function play() {
  return [
    shape(paper, disc(69, 69, 27)),
    shape(green, disc(69, 69, 24)),
    shape(
      paper,
      polygon([
        [62, 56],
        [84, 69],
        [62, 82],
      ]),
    ),
  ];
}

function frame(left, top, right, bottom, width) {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  return stroke(corners, width);
}

function horizontal(y, from, to, width) {
  return stroke(
    [
      [from, y],
      [to, y],
    ],
    width,
  );
}
