/** The forms of the further ways in: few sign-ins come to one of them. */
import '../components/forgotten/forgotten.ts';
import '../components/reset-password/reset-password.ts';
import '../components/second-step/second-step.ts';
