import type { TemplateContent } from "@/domain/templates/content";
import { button, mailFrame, paragraph } from "./mail-frame";

const GREEN = "#1f6b4f";
const RUST = "#a8431f";
const NAME = "{{#if User.UserAttributes.first_name}}{{User.UserAttributes.first_name}}{{else}}there{{/if}}";
const FOOT = `

You get this mail at {{Address}} because you are a member of Kestrel Outdoor.
Unsubscribe: {{unsubscribe_url}}
`;

const walk = (name: string, facts: string, text: string) => `
            <tr>
              <td style="padding:0 36px 14px">
                <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f8f4;border-radius:10px">
                  <tr>
                    <td style="padding:16px 20px">
                      <p style="margin:0;font-size:16px;font-weight:600">${name}</p>
                      <p style="margin:2px 0 6px;font-size:13px;color:${GREEN}">${facts}</p>
                      <p style="margin:0;font-size:14px;line-height:1.55;color:#46534d">${text}</p>
                    </td>
                  </tr>
                </table>
              </td>
            </tr>`;

const trailGuide: TemplateContent = {
  subject: `${NAME}, three spring trails worth an early start`,
  html: mailFrame({
    title: "Three spring trails",
    preview: "Dry paths, long light and a kettle at the end of each.",
    accent: GREEN,
    body: `            <tr>
              <td style="padding:8px 36px 10px">
                <h1 style="margin:0 0 14px;font-size:27px;line-height:1.25;letter-spacing:-0.5px">The paths are dry again</h1>
                ${paragraph(`Hello ${NAME}, our guides walked all winter so that you can sleep a little longer. These are the three they would take a friend to, wherever you start from{{#if Location.City}} in {{Location.City}}{{/if}}.`)}
              </td>
            </tr>${walk("Heron Loop", "9 km · 240 m up · half a day", "Round the water meadows and back along the old railway. Flat enough for a first walk after a long winter.")}${walk("Saddle Ridge", "14 km · 780 m up · a day", "Start before seven and you have the ridge to yourself until noon. Take a windproof: the saddle earns its name.")}${walk("The Quarry Traverse", "11 km · 520 m up · a day", "Two short scrambles and the best view of the year. Members find the way as a file for their watch.")}
            <tr>
              <td style="padding:10px 36px 34px">${button("Get the maps", "https://kestrel.example/trails/spring", GREEN)}</td>
            </tr>`,
  }),
  text: `Hello ${NAME},

the paths are dry again. Three walks our guides would take a friend to:

Heron Loop: 9 km, 240 m up, half a day
Saddle Ridge: 14 km, 780 m up, a day
The Quarry Traverse: 11 km, 520 m up, a day

Get the maps: https://kestrel.example/trails/spring${FOOT}`,
};

const weekendOffer: TemplateContent = {
  subject: "A weekend outside: 20 % off tents until Sunday",
  html: mailFrame({
    title: "A weekend outside",
    preview: "Two clear nights are forecast. Tents are 20 % off until Sunday.",
    accent: RUST,
    body: `            <tr>
              <td style="padding:8px 36px 6px">
                <p style="margin:0 0 6px;font-size:13px;font-weight:600;color:${RUST}">For {{#if User.UserAttributes.tier}}{{User.UserAttributes.tier}}{{else}}our{{/if}} members</p>
                <h1 style="margin:0 0 14px;font-size:27px;line-height:1.25;letter-spacing:-0.5px">Two clear nights ahead</h1>
                ${paragraph(`${NAME}, the forecast has a gap in it. Until Sunday every tent is 20 % off, with free pegs for those who always lose them.`)}
                <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 22px">
                  <tr>
                    <td width="50%" style="padding:18px;background:#fbf3ee;border-radius:10px"><p style="margin:0;font-size:15px;font-weight:600">Wren 2</p><p style="margin:4px 0 0;font-size:14px;color:#6b5a51">1.4 kg, for two <br><s>£310</s> <strong style="color:${RUST}">£248</strong></p></td>
                    <td width="12"></td>
                    <td width="50%" style="padding:18px;background:#fbf3ee;border-radius:10px"><p style="margin:0;font-size:15px;font-weight:600">Rookery 4</p><p style="margin:4px 0 0;font-size:14px;color:#6b5a51">3.1 kg, for four <br><s>£420</s> <strong style="color:${RUST}">£336</strong></p></td>
                  </tr>
                </table>
              </td>
            </tr>
            <tr>
              <td style="padding:0 36px 34px">${button("Choose a tent", "https://kestrel.example/tents", RUST)}</td>
            </tr>`,
  }),
  text: `${NAME}, the forecast has a gap in it. Until Sunday every tent is 20 % off.

Wren 2, 1.4 kg, for two: £248 instead of £310
Rookery 4, 3.1 kg, for four: £336 instead of £420

Choose a tent: https://kestrel.example/tents${FOOT}`,
};

export const sampleTemplates = {
  trailGuide: { name: "Kestrel trail guide", content: trailGuide },
  weekendOffer: { name: "Kestrel weekend offer", content: weekendOffer },
};
