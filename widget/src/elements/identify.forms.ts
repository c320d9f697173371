/** The forms of the identifying steps, together: who comes to one of them mostly needs a second. */
import '../components/code/code.ts';
import '../components/register/register.ts';
import '../components/sign-in/sign-in.ts';
