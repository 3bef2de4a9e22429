/** What the key dispatches where there is no network. */
export const OFFLINE_LOG = "fairbond-log-offline";
