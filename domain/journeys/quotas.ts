/** JRN-22, QTA-13: how large journeys may be, and how many. Settings of a project; these are Pinpoint's, where they begin. */
export const pinpointQuotas = {
  activeJourneys: 50,
  activeEventJourneys: 20,
  activities: 40,
  contactCentreActivities: 3,
  runDays: 540,
  messagesPerSecond: 20_000,
};

export type Quotas = typeof pinpointQuotas;
