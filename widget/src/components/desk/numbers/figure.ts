import { html, nothing } from 'lit';
import type { DeskNumbersWords } from '../../../strings/desk-numbers.words.ts';
import type { RulePlot, TallyPlot } from '../plot/plot.ts';

/** One number with all that is said of it. */
export interface Figure {
  id: string;
  title: string;
  /** The number itself, with its unit; absent where there is none yet. */
  value?: string | undefined;
  /** What it means, or that there is none yet. */
  says: readonly string[];
  plot?: RulePlot | TallyPlot | undefined;
  /** The same as a table: the heads of its columns, and its rows. */
  heads: readonly [string, string];
  rows: readonly (readonly [string, string])[];
  /** What is counted, and how. */
  defined: string;
}

/** A figure as it stands on the page: the number, its sentence, its plot, and behind them a table with what is counted. */
export function figure(given: Figure, words: DeskNumbersWords): unknown {
  const { id, title, value, says, plot, heads, rows, defined } = given;
  const sentences = says.filter(Boolean);
  return html`<section class=${value === undefined ? 'none' : ''} aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${value === undefined ? nothing : html`<p class="value">${value}</p>`}
    <p class="says">${sentences.join(' ')}</p>
    ${
      plot
        ? html`<repere-plot .plot=${plot} label="${title}: ${[value, ...sentences].join('. ')}"></repere-plot>`
        : nothing
    }
    <details>
      <summary>${words.details}<span class="unseen">: ${title}</span></summary>
      ${
        rows.length
          ? html`<table>
              <thead>
                <tr>
                  ${heads.map((head) => html`<th scope="col">${head}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  ([name, count]) =>
                    html`<tr>
                      <th scope="row">${name}</th>
                      <td>${count}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
          : nothing
      }
      <p class="defined">${defined}</p>
    </details>
  </section>`;
}
