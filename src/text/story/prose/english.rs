//! The story's prose in English.

use super::Prose;
use crate::study::section::Section;

pub(super) const PROSE: fn(Section) -> Prose = prose;

/// The prose of a section.
const fn prose(section: Section) -> Prose {
    match section {
        Section::Draw => DRAW,
        Section::Lock => LOCK,
        Section::Mirror => MIRROR,
        Section::Cash => CASH,
        Section::Index => INDEX,
        Section::Years => YEARS,
        Section::Tokens => TOKENS,
        Section::Moves => MOVES,
        Section::Scale => SCALE,
        Section::Sellers => SELLERS,
        Section::Fit => FIT,
    }
}

const DRAW: Prose = Prose {
    heading: "Draw your future",
    before: &[
        "Nobody knows next year’s price. So draw one. Each dot is the price of one month, where 100% is the price today. Drag the dots up or down, or set them one by one below.",
    ],
    after: &[
        "Your bill follows the price month by month: twice the price is twice the bill. Keep this path: the next three steps use it.",
    ],
    try_this: "prices double by summer and stay there",
};

const LOCK: Prose = Prose {
    heading: "Lock it",
    before: &[
        "A futures contract is a deal, made on an exchange, that fixes a price today for a later month. When the month comes, the contract looks at an index: a published number that stands for the market’s price. Is the index higher than your fixed price? Then you are paid the difference. Is it lower? Then you pay it.",
        "Say you fix 10. If the index ends at 14, you get 4. If it ends at 7, you pay 3.",
        "Your vendor sees none of this. You still pay the bill in full, and the contract’s gain comes on top. The bill less the gain is what you really pay.",
    ],
    after: &[
        "Look at the three lines. Where the bill climbs, the gain climbs with it, and what you pay stays flat or nearly so: contracts come in whole lots, so a little is left unlocked, or locked too much. Now choose “My share”. Were it 80%, a fifth of each move would still reach you.",
        "This works so well because your price follows the index here. A real bill does so only in part. “Which index?”, below, shows what is left then.",
    ],
    try_this: "a spike in spring that is gone by autumn",
};

const MIRROR: Prose = Prose {
    heading: "When prices fall",
    before: &[
        "Now turn your path over. Where the price doubled, it halves. The contract pays out when prices rise, so it must cost you money when they fall.",
    ],
    after: &[
        "So there are two regrets. Without the lock you may regret a rise. With it you may regret a fall. You cannot be free of both, and you must choose before you know.",
        "The lock did not guess wrong. It did the same job both times: it kept your cost near the price you agreed on. You gave up a good surprise to be safe from a bad one.",
    ],
    try_this: "prices halve by summer and stay there",
};

const CASH: Prose = Prose {
    heading: "The cash in between",
    before: &[
        "The contract runs for months, so the exchange wants to be sure that you can pay. You put down a deposit, called margin. Each day your gain is paid to you, or your loss is taken from the account.",
        "If the account sinks below a set level, you must fill it up before the next trading day. This is a margin call. Think of a tank that drains and has to be filled again.",
    ],
    after: &[
        "A loss on the contract goes with a cheaper bill, so it is not lost for good. But the bill gets cheaper at the end of the month, and the call comes tomorrow. A company can be right about the price and still run out of cash.",
        "Here the price moves smoothly from month to month, over 21 trading days each. Real prices jump, and a jump needs more cash at once.",
    ],
    try_this: "first a price war, then a shortage: right in the end, and short of cash before",
};

const INDEX: Prose = Prose {
    heading: "Which index?",
    before: &[
        "A contract never looks at your bill. It looks at an index, and there are many. Take three. The first follows the same models, each compared with its own past. The second is what buyers spend on a million tokens, whichever models they use. The third is one vendor’s price list.",
        "In the summer of 2026 the three told different stories. Here is your lock on each of them, while your own prices stand still.",
    ],
    after: &[
        "An index can fall although no price on your bill does. When people move to cheaper models, what they spend on a million tokens falls. On such an index the lock takes your money, and no cheaper bill gives it back. So ask first what the contract looks at.",
        "Each dot on the other panel is one real week: how an index moved, and how a bill over three models moved. If both moved as one, the dots would lie on the line. They do not. R² says how much of your price’s ups and downs the index explains, from 0% to 100%.",
    ],
    try_this: "an index that explains 90% of your price",
};

const YEARS: Prose = Prose {
    heading: "Fifty possible years",
    before: &[
        "One path is one guess. So let the computer draw thousands of years. Their rules stand in the calculator, under “Assumptions”. Fifty of them stand for the rest. Each dot is the cost of one year. The higher the dot, the dearer the year.",
        "Without the lock the dots pile up on the left, with it on the right. The line is your budget. Drag it.",
    ],
    after: &[
        "Count the dots above the line: that is your risk. A lock on the right index pulls the pile together. A lock on the wrong one hardly changes it.",
        "Now deal single years. In many of them the lock loses. You did not buy it for those years, but for the bad ones.",
    ],
    try_this: "an index that explains everything",
};

const TOKENS: Prose = Prose {
    heading: "What you pay for",
    before: &[
        "An AI model reads and writes in tokens, which are pieces of words. Its vendor charges you for each of them. Type or paste a question, and see what it costs.",
    ],
    after: &[
        "There are five prices, each for a million tokens. What the model reads is input. What it writes is output, which costs most. To read the same text again costs little: that is cached input. To keep a text ready for that costs extra: that is a cache write, for minutes or, at a higher price, for hours. Each of the five can move on its own.",
    ],
    try_this: "a team of coding agents, whose bill is nearly half cache writes",
};

const MOVES: Prose = Prose {
    heading: "Prices move, both ways",
    before: &[
        "Where will the price of a good model be a year from now? Make a guess first. Then look at what vendors’ price lists really did.",
    ],
    after: &[
        "So the long fall comes from new models. It reaches your bill only if you switch to them. Until then your price can jump either way.",
    ],
    try_this: "DeepSeek’s rise of August, once more",
};

const SCALE: Prose = Prose {
    heading: "Small moves, huge volumes",
    before: &["A price that moves by a cent seems to be nothing. Count the tokens, and it is not."],
    after: &[
        "A price on which so much hangs could be traded. For that, all must count in one unit, as oil is counted in barrels and power in megawatt-hours. A paper of March 2026, not peer reviewed, proposes the Standard Inference Token. It fixes how good the model must be. One lot, the least that can be traded, is a million of its tokens.",
        "In one way tokens are not like oil: nobody can store them. You cannot buy some today and use them in June. So June’s price does not follow from today’s price plus storage.",
    ],
    try_this: "a service bot that answers 20,000 people a day",
};

const SELLERS: Prose = Prose {
    heading: "Who sells it to you, and who watches?",
    before: &[
        "Every lock has another side. Somebody agrees to take your fixed price, and hopes to earn by it. Nobody does this for free.",
    ],
    after: &[
        "No exchange was seen to list a token future by November 2026. Nearest to it are contracts on GPU hours: the rent, by the hour, of the chips that models run on.",
        "Who would watch? In China the securities regulator, the CSRC; in the United States the regulator of futures, the CFTC. And none of this is a cryptocurrency: there is no coin, only a price.",
    ],
    try_this: "with everything locked, in and out costs more",
};

const FIT: Prose = Prose {
    heading: "Is it for you?",
    before: &["Six questions. The honest answer is often no."],
    after: &[
        "A lock fits you if you pay by the token and a rise would hurt. Your price must move with the index, and you need cash for margin calls. If one of these is missing, you are better off without a lock.",
    ],
    try_this: "a small team with a chat feature",
};
