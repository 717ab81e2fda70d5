/** The two logins: the owner, who migrates, and the application, which row-level security binds. */
import type { Secrets } from '../config/secrets.ts';

export const appRole = 'thea_app';

/** The application's password follows from the root key, so that no process has to be told it. */
export const appPassword = (secrets: Secrets): string => secrets.derive(appRole).toString('base64url');

/** The owner's URL with the application's login in place of the owner's. */
export function appUrl(ownerUrl: string, secrets: Secrets): string {
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = appPassword(secrets);
  return url.href;
}
