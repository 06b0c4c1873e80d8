import { companyFields } from "../company/fields";
import { draftSchemaOf } from "../fields/schema";
import { useCaseFields } from "../use-cases/fields";
import type { CompanySubject, UseCaseSubject } from "./rule";
import { usualLists } from "./words/lists";

/** A company at which no rule takes offence. */
export const soundCompany: CompanySubject = {
  company: {
    ...draftSchemaOf(companyFields).parse({}),
    entityType: "PRIVATE_PROFIT",
    displayName: "Acme",
    companyName: "Acme Stores, Inc.",
    ein: "20-3456781",
    phone: "+12065550142",
    email: "support@acme.example",
    street: "500 Pine Street",
    city: "Seattle",
    state: "WA",
    postalCode: "98101",
    website: "https://acme.example",
    vertical: "RETAIL",
  },
  lists: usualLists,
  sameTaxId: [],
  isSimulated: false,
  isRegisteredElsewhere: false,
  website: null,
  mailExchange: null,
};

/** And a use case of its. The texts are those of 10DLC 5.7. */
export const soundUseCase: UseCaseSubject = {
  useCase: {
    ...draftSchemaOf(useCaseFields).parse({}),
    name: "Order updates",
    useCase: "DELIVERY_NOTIFICATION",
    description:
      "Acme tells customers who ordered at acme.example when their order was confirmed, has shipped and will arrive.",
    messageType: "TRANSACTIONAL",
    optInPaths: ["WEB"],
    messageFlow:
      "At https://acme.example/alerts customers enter their mobile number and tick a box of its own: “I agree to receive order updates by text from Acme. Up to 4 msgs/month. Msg & data rates may apply. Reply HELP for help, STOP to opt out.” The box is optional. Then they reply YES to a first text. Privacy: https://acme.example/privacy",
    optinMessage:
      "Acme: You are subscribed to order updates. Up to 4 msgs/mo. Msg & data rates may apply. Reply HELP for help, STOP to opt out.",
    optoutMessage:
      "Acme: You are unsubscribed and will receive no further messages. Reply START to resubscribe.",
    helpMessage:
      "Acme: For help email support@acme.example or call +12065550142. Msg & data rates may apply. Reply STOP to opt out.",
    samples: [
      "Acme: Hi [Ana], your order [10482] has shipped and arrives [Tue 12 May]. Track: https://acme.example/t/[code]. Reply STOP to opt out",
      "Acme: Your parcel is waiting at our store on Pine Street. We are open until 8 PM. Bring a photo ID.",
    ],
    embeddedLink: true,
    embeddedLinkSample: "https://acme.example/t/4821",
    embeddedPhone: false,
    privacyPolicyLink: "https://acme.example/privacy",
    termsAndConditionsLink: "https://acme.example/terms",
    peakPartsPerDay: 1_000,
    termsAccepted: true,
  },
  company: soundCompany.company,
  lists: usualLists,
  identity: "VETTED_VERIFIED",
  mailProof: "NONE",
  isVetted: true,
  isCharity: false,
  terms: { attClass: "A", perMinute: 4_500, tmobilePerDay: 200_000 },
  activeUseCases: 0,
  allowedKinds: null,
  leastSamples: 2,
  replyLimit: null,
  website: null,
  optInPage: null,
  privacyPolicy: null,
  termsPage: null,
  links: {},
};
