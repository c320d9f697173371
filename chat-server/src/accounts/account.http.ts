import type { Route } from '../http/index.ts';
import { addressRoutes } from './address.http.ts';
import { currentSessionRoutes } from './current-session.http.ts';
import { passwordRoutes } from './password.http.ts';
import { profileRoutes } from './profile.http.ts';
import { registrationRoutes } from './registration.http.ts';
import { secondFactorRoutes } from './second-factor.http.ts';
import { sessionRoutes } from './session.http.ts';
import { type SignInParts, signInRoutes } from './sign-in.http.ts';

/** The routes by which one becomes, and stops being, somebody. */
export function accountRoutes(parts: SignInParts): Route[] {
  return [
    ...registrationRoutes(parts),
    ...signInRoutes(parts),
    ...passwordRoutes(parts),
    ...addressRoutes(parts),
    ...currentSessionRoutes(parts),
    ...sessionRoutes(parts),
    ...secondFactorRoutes(parts),
    ...profileRoutes(parts),
  ];
}
