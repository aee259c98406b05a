//! How much a text that was decoded looks like the language of its encoding.
//!
//! Bytes of another language give characters too, but rare ones: a title of a Korean file is a row of Chinese
//! characters that stand beside each other in no word. So what counts is the share of common characters, among them
//! those of titles of price files and bills.

use super::TextEncoding;

/// Common in simplified Chinese, and in such files.
const SIMPLIFIED: &str = "日期时间年月周天号价格收盘开高低均最新今昨结算成交量额涨跌幅振换手持仓模型名称输入出缓存命中未创建\
    写读词元令牌数用费金总合计小备注说明单位币种类来源产品服务项目请求次调供应商厂账户密钥折扣优惠税付实支人民美百万千亿的一\
    是不了在有这为上大到和国地以要就可会也能对生下得于着自之后作里如道那行方面所前经去法样与本等很些现当无然表没定已比明问变\
    关通利性部其主心点将两长路体资正起者信息据第公司版标题平台智云单细汇导查询状态完整区域默认级备按文件全中他们来个我过";
/// Common in traditional Chinese, and in such files.
const TRADITIONAL: &str = "日期時間年月週天號價格收盤開高低均最新今昨結算成交量額漲跌幅模型名稱輸入出快取命中未建立寫讀詞元權杖\
    數用費金總合計小備註說明單位幣種類來源產品服務項目請求次呼叫供應商帳戶鑰折扣優惠稅付實支人民美百萬千億的一是不了在有這為上\
    大到和國地以要就可會也能對生下得於著自之後作如行方面前經去法與本等很些現當無然表沒定已比問變關通利性部其主心點將兩長體資\
    正起者訊據第公司標題平臺台雲細彙匯查詢狀態完整區域預設級按文件全中他們來個我過";
/// Common Chinese characters of Japanese, beside its syllables.
const JAPANESE: &str = "日付時間年月週曜火水木金土価格終値始高安出来平均単位円税抜込合計小備考説明品名種類型番数量料使用利入力\
    書読取要求回請額通貨提供者会社前件費開了期最低大更新上下中比率増減変化株式市場銘柄売買引一不国人本分行事自同主発地方対代\
    業定内表現理次第長全部各種基準総個別当今後処実績予算請単価";
/// Common syllables of Korean.
const KOREAN: &str = "일날짜가격종시고저거래량모델입력출토큰비용금액합계소총월년단위원달러사요청횟수캐이름변동률등락평균기간제공자급회\
    명구분유형설항목서스정키통화세부과건당백만천억읽쓰적중미생성할인내역의는은을를에로와하지다한그리도들보있없것나대상전체장주해\
    안조업무연초말최신오늘어환율";
/// The letters that most of a Russian text is made of, in small letters.
const RUSSIAN: &str = "оеаинтсрвлкмдпуяыьзбг";
const RUSSIAN_VOWELS: &str = "аеиоуыэюяё";

/// The share of the letters beyond ASCII that are common in the language, from 0 to 1; 0 without such letters, and of
/// an encoding whose language is not told by letters.
pub fn likeness(encoding: TextEncoding, text: &str) -> f64 {
    let of_letters = |is_common: &dyn Fn(char) -> bool| {
        let letters = text.chars().filter(|letter| !letter.is_ascii() && letter.is_alphabetic());
        let (common, all) = letters.fold((0_u32, 0_u32), |(common, all), letter| {
            (common + u32::from(is_common(letter)), all + 1)
        });
        share(common, all)
    };
    match encoding {
        TextEncoding::Gb18030 => of_letters(&|letter| SIMPLIFIED.contains(letter)),
        TextEncoding::Big5 => of_letters(&|letter| TRADITIONAL.contains(letter)),
        TextEncoding::ShiftJis => {
            let is_syllable = |letter| matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ー');
            of_letters(&|letter| is_syllable(letter) || JAPANESE.contains(letter))
        }
        TextEncoding::EucKr => of_letters(&|letter| KOREAN.contains(letter)),
        TextEncoding::Windows1251 => russian(text),
        TextEncoding::Windows1252 => 0.0,
    }
}

fn share(common: u32, all: u32) -> f64 {
    if all == 0 { 0.0 } else { f64::from(common) / f64::from(all) }
}

/// Whether all letters beyond ASCII are the syllables of half width that old systems write in Japan, in words of their
/// own. It tells nothing alone: every two bytes of a Chinese file are two of them.
pub fn is_half_width(text: &str) -> bool {
    let is_half = |letter: char| matches!(letter, 'ｦ'..='ﾟ');
    let mut words = text
        .split(|letter: char| !letter.is_alphanumeric() && !is_half(letter))
        .filter(|word| !word.is_ascii())
        .peekable();
    words.peek().is_some()
        && words.all(|word| word.chars().all(is_half) && word.chars().count() > 1)
}

/// The share of letters beyond ASCII that are common ones of Russian, in words that are written as words are: of
/// Cyrillic letters alone, with a vowel, and capitals at the beginning or throughout.
fn russian(text: &str) -> f64 {
    let (mut common, mut all) = (0_u32, 0_u32);
    let is_cyrillic = |letter: char| matches!(letter, 'А'..='я' | 'Ё' | 'ё');
    let words = text.split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphabetic());
    for word in words.filter(|word| !word.is_ascii()) {
        let beyond = word.chars().filter(|letter| !letter.is_ascii()).count();
        all = all.saturating_add(u32::try_from(beyond).unwrap_or(u32::MAX));
        let behind_first = || word.chars().skip(1);
        let is_cased =
            behind_first().all(char::is_lowercase) || word.chars().all(char::is_uppercase);
        let has_vowel = word.to_lowercase().chars().any(|letter| RUSSIAN_VOWELS.contains(letter));
        if beyond > 1 && word.chars().all(is_cyrillic) && is_cased && has_vowel {
            let small = word.to_lowercase();
            let found = small.chars().filter(|letter| RUSSIAN.contains(*letter)).count();
            common = common.saturating_add(u32::try_from(found).unwrap_or(u32::MAX));
        }
    }
    share(common, all)
}
