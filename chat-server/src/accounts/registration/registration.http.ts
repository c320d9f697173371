import { defineRoute, type Route } from '../../http/index.ts';
import { confirmRegistration } from './confirm-registration.ts';
import { entrance, refuseEmbedder } from '../sign-in/entrance.http.ts';
import type { AccountParts } from '../parts.ts';
import { register } from './register.ts';

/** The routes by which one becomes somebody. */
export function registrationRoutes(parts: AccountParts): Route[] {
  const doRegister = register(parts);
  const confirm = confirmRegistration(parts);
  const { open } = entrance(parts);
  return [
    defineRoute({
      name: 'register',
      rate: { burst: 20, perMinute: 6 },
      status: 202,
      handle: (wanted) => doRegister(wanted),
    }),
    defineRoute({
      name: 'confirmRegistration',
      rate: { burst: 20, perMinute: 10 },
      status: 201,
      handle: async (said, visit) => {
        refuseEmbedder(visit);
        return open(await confirm(said), visit);
      },
    }),
  ];
}
