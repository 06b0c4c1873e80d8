interface Place {
  city: string;
  country: string;
  timeZone: string;
  locale: string;
  latitude: number;
  longitude: number;
  /** Of a hundred people, how many live here. */
  share: number;
  firstNames: string[];
  lastNames: string[];
}

const british = {
  firstNames: ["Amelia", "Oliver", "Isla", "Harry", "Freya", "Callum", "Poppy", "Rhys", "Imogen", "Angus"],
  lastNames: ["Fletcher", "Hughes", "Macleod", "Bennett", "Ashworth", "Pryce", "Holloway", "Drummond"],
};
const american = {
  firstNames: ["Harper", "Mason", "Avery", "Logan", "Nora", "Elijah", "Ruby", "Caleb", "Hazel", "Marcus"],
  lastNames: ["Sullivan", "Ortega", "Brooks", "Nguyen", "Whitaker", "Delgado", "Foster", "Lindqvist"],
};

/** Where the sample's people live: twelve time zones. */
export const places: Place[] = [
  {
    city: "London",
    country: "GB",
    timeZone: "Europe/London",
    locale: "en_GB",
    latitude: 51.51,
    longitude: -0.13,
    share: 22,
    ...british,
  },
  {
    city: "Berlin",
    country: "DE",
    timeZone: "Europe/Berlin",
    locale: "de_DE",
    latitude: 52.52,
    longitude: 13.41,
    share: 13,
    firstNames: ["Lena", "Jonas", "Mia", "Felix", "Klara", "Anton", "Greta", "Moritz"],
    lastNames: ["Vogel", "Brandt", "Keller", "Lorenz", "Seidel", "Winter"],
  },
  {
    city: "Paris",
    country: "FR",
    timeZone: "Europe/Paris",
    locale: "fr_FR",
    latitude: 48.86,
    longitude: 2.35,
    share: 9,
    firstNames: ["Camille", "Louis", "Manon", "Hugo", "Juliette", "Bastien"],
    lastNames: ["Moreau", "Lefebvre", "Garnier", "Rousseau", "Chevalier"],
  },
  {
    city: "Madrid",
    country: "ES",
    timeZone: "Europe/Madrid",
    locale: "es_ES",
    latitude: 40.42,
    longitude: -3.7,
    share: 7,
    firstNames: ["Lucia", "Mateo", "Alba", "Diego", "Carmen", "Iker"],
    lastNames: ["Navarro", "Ibarra", "Serrano", "Molina", "Castaño"],
  },
  {
    city: "New York",
    country: "US",
    timeZone: "America/New_York",
    locale: "en_US",
    latitude: 40.71,
    longitude: -74.01,
    share: 13,
    ...american,
  },
  {
    city: "Chicago",
    country: "US",
    timeZone: "America/Chicago",
    locale: "en_US",
    latitude: 41.88,
    longitude: -87.63,
    share: 7,
    ...american,
  },
  {
    city: "Denver",
    country: "US",
    timeZone: "America/Denver",
    locale: "en_US",
    latitude: 39.74,
    longitude: -104.99,
    share: 8,
    ...american,
  },
  {
    city: "Seattle",
    country: "US",
    timeZone: "America/Los_Angeles",
    locale: "en_US",
    latitude: 47.61,
    longitude: -122.33,
    share: 8,
    ...american,
  },
  {
    city: "São Paulo",
    country: "BR",
    timeZone: "America/Sao_Paulo",
    locale: "pt_BR",
    latitude: -23.55,
    longitude: -46.63,
    share: 4,
    firstNames: ["Beatriz", "Thiago", "Larissa", "Rafael", "Helena"],
    lastNames: ["Almeida", "Ribeiro", "Cardoso", "Teixeira"],
  },
  {
    city: "Bengaluru",
    country: "IN",
    timeZone: "Asia/Kolkata",
    locale: "en_IN",
    latitude: 12.97,
    longitude: 77.59,
    share: 4,
    firstNames: ["Ananya", "Rohan", "Meera", "Vikram", "Kavya"],
    lastNames: ["Iyer", "Sharma", "Menon", "Desai"],
  },
  {
    city: "Osaka",
    country: "JP",
    timeZone: "Asia/Tokyo",
    locale: "ja_JP",
    latitude: 34.69,
    longitude: 135.5,
    share: 3,
    firstNames: ["Yui", "Haruto", "Sakura", "Ren", "Aoi"],
    lastNames: ["Tanaka", "Mori", "Fujita", "Ueda"],
  },
  {
    city: "Melbourne",
    country: "AU",
    timeZone: "Australia/Melbourne",
    locale: "en_AU",
    latitude: -37.81,
    longitude: 144.96,
    share: 2,
    ...british,
  },
];
