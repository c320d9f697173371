import type { Route } from '../http/index.ts';
import { addressRoutes } from './address/address.http.ts';
import { currentSessionRoutes } from './sign-in/current-session.http.ts';
import { passwordRoutes } from './passwords/password.http.ts';
import { profileRoutes } from './profile/profile.http.ts';
import { registrationRoutes } from './registration/registration.http.ts';
import { secondFactorRoutes } from './second-factor/second-factor.http.ts';
import { sessionRoutes } from './sessions/session.http.ts';
import { type SignInParts, signInRoutes } from './sign-in/sign-in.http.ts';

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
