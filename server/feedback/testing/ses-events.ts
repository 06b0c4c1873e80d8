/** What SES says of a mail, as its own pages show it: feedback notifications, and the events of a configuration set. */
interface About {
  mark: string;
  address: string;
}

const mailOf = ({ mark, address }: About) => ({
  timestamp: "2026-03-02T09:05:00.000Z",
  source: "news@example.com",
  sourceArn: "arn:aws:ses:eu-central-1:123456789012:identity/example.com",
  sendingAccountId: "123456789012",
  messageId: "0107018e0f3a2b1c-0a1b2c3d-1111-2222-3333-444455556666-000000",
  destination: [address],
  headersTruncated: false,
  headers: [
    { name: "From", value: "News <news@example.com>" },
    { name: "To", value: address },
    { name: "X-Waymark-Message", value: mark },
  ],
  commonHeaders: { from: ["News <news@example.com>"], to: [address], subject: "Hello" },
});

const bounceTo = (address: string, bounceType: string, diagnosticCode: string) => ({
  bounceType,
  bounceSubType: "General",
  bouncedRecipients: [{ emailAddress: address, action: "failed", status: "5.1.1", diagnosticCode }],
  timestamp: "2026-03-02T09:06:00.000Z",
  feedbackId: "0107018e0f3a2b1c-aaaabbbb-cccc-dddd-eeee-ffff00001111-000000",
  remoteMtaIp: "192.0.2.10",
  reportingMTA: "dsn; a1-2.smtp-out.eu-central-1.amazonses.com",
});

export const bounceNotification = (about: About, bounceType = "Permanent") => ({
  notificationType: "Bounce",
  bounce: bounceTo(about.address, bounceType, "smtp; 550 5.1.1 user unknown"),
  mail: mailOf(about),
});

/** By event publishing: the mail's tags come along, and its headers need not. */
export const bounceEvent = (about: About) => ({
  eventType: "Bounce",
  bounce: bounceTo(about.address, "Permanent", "smtp; 550 5.1.1 user unknown"),
  mail: {
    ...mailOf(about),
    headers: [],
    tags: { "ses:configuration-set": ["marketing"], waymark: [about.mark] },
  },
});

export const complaintNotification = (about: About) => ({
  notificationType: "Complaint",
  complaint: {
    complainedRecipients: [{ emailAddress: about.address }],
    timestamp: "2026-03-02T09:07:00.000Z",
    feedbackId: "0107018e0f3a2b1c-99998888-7777-6666-5555-444433332222-000000",
    userAgent: "Amazon SES Mailbox Simulator",
    complaintFeedbackType: "abuse",
    arrivalDate: "2026-03-02T09:07:00.000Z",
  },
  mail: mailOf(about),
});

export const deliveryNotification = (about: About) => ({
  notificationType: "Delivery",
  delivery: {
    timestamp: "2026-03-02T09:05:02.000Z",
    processingTimeMillis: 700,
    recipients: [about.address],
    smtpResponse: "250 2.6.0 Message received",
    reportingMTA: "a1-2.smtp-out.eu-central-1.amazonses.com",
  },
  mail: mailOf(about),
});
