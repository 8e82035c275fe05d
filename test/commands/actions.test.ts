import { OfficeMockObject } from "office-addin-mock";
import { followDestinations, type Destination } from "../../src/app/destination";
import { actions } from "../../src/commands/actions";
import { runAction } from "../../src/commands/run-action";

/** Office as far as a button sees it. */
function officeWith(showAsTaskpane: () => Promise<void>): void {
  const mock = new OfficeMockObject({ addin: { showAsTaskpane } });
  (globalThis as { Office?: unknown }).Office = mock;
}

function follow(): { readonly asked: Destination[]; readonly stop: () => void } {
  const asked: Destination[] = [];
  return { asked, stop: followDestinations((destination) => asked.push(destination)) };
}

const event = () => {
  const completed = jest.fn();
  return { event: { completed }, completed };
};

test("a button shows the pane at its page, starts its job, and is done", async () => {
  const shown = jest.fn(() => Promise.resolve());
  officeWith(shown);
  const { asked, stop } = follow();
  for (const destination of Object.values(actions)) {
    const { event: given, completed } = event();
    await runAction(destination, given);
    expect(completed).toHaveBeenCalledTimes(1);
  }
  stop();
  expect(asked).toEqual(Object.values(actions));
  expect(shown).toHaveBeenCalledTimes(asked.length);
});

test("a button that opens the pane is followed once the pane is there", async () => {
  officeWith(() => Promise.resolve());
  const { event: given } = event();
  await runAction({ page: "grants", job: "grants" }, given);
  const { asked, stop } = follow();
  stop();
  expect(asked).toEqual([{ page: "grants", job: "grants" }]);
  const again = follow();
  again.stop();
  expect(again.asked).toEqual([]);
});

test("a button is done even where Office cannot show the pane", async () => {
  officeWith(() => Promise.reject(new Error("no pane")));
  const { asked, stop } = follow();
  const { event: given, completed } = event();
  await expect(runAction({ page: "data" }, given)).rejects.toThrow("no pane");
  stop();
  expect(completed).toHaveBeenCalledTimes(1);
  expect(asked).toEqual([{ page: "data" }]);
});

test("a button is followed where Office gives its action nothing", async () => {
  officeWith(() => Promise.resolve());
  const { asked, stop } = follow();
  await runAction({ page: "settings" }, null);
  stop();
  expect(asked).toEqual([{ page: "settings" }]);
});
