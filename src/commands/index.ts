import { actions } from "./actions";
import { runAction, type PressedButton } from "./run-action";

// Before onReady the object may not be there; a button pressed meanwhile is kept by Office until its action is known.
void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return;
  for (const [name, destination] of Object.entries(actions))
    Office.actions.associate(name, (button: PressedButton) => {
      void runAction(destination, button);
    });
});
