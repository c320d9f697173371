export namespace Roles {
  export const member = 1;
}
