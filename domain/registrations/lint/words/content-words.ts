/** Beginnings of words. One strong hit decides; a weak one alone is worth a word, since a restaurant has a wine list. */
export interface TopicWords {
  strong: readonly string[];
  weak: readonly string[];
}

const phrases = (list: string) => list.split("|");

/** 10DLC 5.6 */
export const contentWords = {
  sex: {
    strong: phrases("porn|xxx|escort service|sex toy|onlyfans|erotic|adult content"),
    weak: phrases("sexy|sexual|fetish|lingerie|nude|hookup"),
  },
  hate: {
    strong: phrases("white power|ethnic cleansing|fuck|shit|bitch"),
    weak: phrases("hate|racist|bastard|damn"),
  },
  cannabis: {
    strong: phrases("cannabis|marijuana|cbd|thc|kratom|hemp flower|delta-8"),
    weak: phrases("hemp|weed|kush|dispensary|edibles"),
  },
  alcohol: {
    strong: phrases(
      "buy wine|wine club|liquor|whiskey|vodka|bourbon|tequila|craft beer|beer delivery|brewery",
    ),
    weak: phrases("wine|beer|cocktail|happy hour|spirits|champagne"),
  },
  tobacco: {
    strong: phrases("vape|vaping|e-cigarette|cigarette|cigar|tobacco|nicotine|e-liquid"),
    weak: phrases("smoke shop|hookah|smoking"),
  },
  guns: {
    strong: phrases("firearm|ammunition|ammo|handgun|rifle|shotgun|pistol|gun show|gun shop"),
    weak: phrases("gun|shooting range|holster"),
  },
  gambling: {
    strong: phrases(
      "casino|sports betting|sportsbook|online poker|slot machine|place your bet|free spins|gambling",
    ),
    weak: phrases("bet|poker|jackpot|lottery|odds"),
  },
  riskyFinance: {
    strong: phrases(
      "payday loan|debt relief|debt consolidation|debt collection|credit repair|cash advance|cryptocurrency|crypto trading|buy crypto|bitcoin|stock tip|forex|student loan forgiveness",
    ),
    weak: phrases("debt|credit score|investment opportunity|crypto|work from home"),
  },
  lending: {
    strong: phrases("loan|mortgage|financing|refinanc|line of credit|lender"),
    weak: phrases("apr|interest rate|borrow"),
  },
  leads: {
    strong: phrases(
      "lead generation|compare offers|compare quotes|affiliate marketing|affiliate link|affiliate offer|job board",
    ),
    weak: phrases("partner offers|get matched|quotes from|affiliate|we connect you with|our network of"),
  },
  prizes: {
    strong: phrases("sweepstake|giveaway|raffle|contest|win a prize|enter to win"),
    weak: phrases("winner|prize"),
  },
  health: {
    strong: phrases("diagnos|your test result|prescription for|hiv|chemotherapy|your symptoms|std result"),
    weak: phrases("medication|patient"),
  },
  politics: {
    strong: phrases(
      "election day|for congress|for senate|for governor|for president|democrat|republican|campaign donation|political action committee|primary election|re-elect",
    ),
    weak: phrases("vote|election|senator|governor|candidate|ballot"),
  },
  marketing: {
    strong: phrases(
      "% off|sale|discount|coupon|promo code|special offer|shop now|buy one|deal|limited time|save up to",
    ),
    weak: phrases("offer|new arrivals|exclusive|save"),
  },
} as const satisfies Record<string, TopicWords>;
export type ContentTopic = keyof typeof contentWords;
