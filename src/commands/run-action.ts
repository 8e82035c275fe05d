import { goTo, type Destination } from "../app/destination";

/** What Office gives a button's action: with the shared runtime it may be nothing, or plain data without a method. */
export type PressedButton = { readonly completed?: () => void } | null | undefined;

/**
 * Shows the pane at a destination and tells Office that the button has done its work. Office waits five minutes for
 * that and keeps the button busy meanwhile: hence it is told even where the pane could not be shown.
 */
export async function runAction(destination: Destination, button: PressedButton): Promise<void> {
  try {
    goTo(destination);
    await Office.addin.showAsTaskpane();
  } finally {
    button?.completed?.();
  }
}
