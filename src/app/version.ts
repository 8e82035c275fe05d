/** Version of the rules that compute amounts: raised with every change that alters a result, and logged with every write. */
export const rulesVersion = "2026.1";
