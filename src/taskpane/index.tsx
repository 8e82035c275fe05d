import { createRoot } from "react-dom/client";

const place = document.getElementById("pane");
if (place !== null) createRoot(place).render(<p>CQM Workbench</p>);
