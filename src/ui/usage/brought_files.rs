//! The files that a reader has brought, and the worker that reads them.
//!
//! Their bytes are held in memory only, since a second file of a month is read together with the first. They go to
//! the worker and nowhere else.

use leptos::prelude::*;
use serde_bytes::ByteBuf;

use super::notice::Notice;
use super::remembered;
use crate::history::LARGEST;
use crate::history::options::Options;
use crate::history::unread::Unread;
use crate::history::usage::mapping::Mapping;
use crate::platform::brought::{self, Brought, NamedBytes};
use crate::platform::worker::{Event, Job, Worker};
use crate::study::risk::backtest::inputs::BacktestPath;
use crate::ui::session::Session;
use crate::worker::files::{FileAnswer, FileMessage, FileReply, FileRequest, TakenAs};
use crate::worker::message::{from_bytes, to_bytes};

/// The files, and what they say. A copy is of the same files.
#[derive(Clone, Copy)]
pub struct BroughtFiles {
    session: Session,
    /// The names of the files that are read together.
    pub names: RwSignal<Vec<String>>,
    /// What they say; `None` before any was read.
    pub answer: RwSignal<Option<FileAnswer>>,
    /// Which part has been read, while they are read.
    pub progress: RwSignal<Option<f64>>,
    /// What there is to say beside.
    pub notices: RwSignal<Vec<Notice>>,
    /// The files from which nothing could be taken.
    pub unread: RwSignal<Vec<Unread>>,
    files: StoredValue<Vec<NamedBytes>>,
    /// How many of them the present answer is of.
    answered: StoredValue<usize>,
    options: StoredValue<Options>,
    columns: StoredValue<Option<(usize, Option<usize>)>>,
    taken_as: StoredValue<TakenAs>,
    mappings: StoredValue<Vec<Mapping>>,
    worker: StoredValue<Option<Worker>, LocalStorage>,
    /// Counts what was asked, so that nobody hears an answer that was cancelled.
    asked: StoredValue<u32>,
}

impl BroughtFiles {
    /// No files yet.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            names: RwSignal::default(),
            answer: RwSignal::new(None),
            progress: RwSignal::new(None),
            notices: RwSignal::default(),
            unread: RwSignal::default(),
            files: StoredValue::new(Vec::new()),
            answered: StoredValue::new(0),
            options: StoredValue::default(),
            columns: StoredValue::new(None),
            taken_as: StoredValue::default(),
            mappings: StoredValue::new(remembered::mappings()),
            worker: StoredValue::new_local(None),
            asked: StoredValue::new(0),
        }
    }

    /// A new question, and what tells whether it is still the last one.
    fn begin(self) -> impl Fn() -> bool + Clone + 'static {
        self.notices.update(Vec::clear);
        self.progress.set(Some(0.0));
        self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
        let own = self.asked.get_value();
        move || self.asked.try_get_value() == Some(own)
    }

    /// What is done with files once the browser has read them.
    pub fn when_read(self) -> impl FnOnce(Brought) + 'static {
        let is_last = self.begin();
        move |brought| {
            if is_last() {
                self.take(brought);
            }
        }
    }

    /// Reads a text that was pasted as a file.
    pub fn paste(self, name: String, text: String) {
        let done = self.when_read();
        if text.trim().is_empty() {
            self.progress.set(None);
        } else if text.len() >= LARGEST {
            // OK because a length fits in 64 bits.
            let too_large = vec![(name, text.len() as u64)];
            done(Brought { too_large, ..Brought::default() });
        } else {
            done(Brought { files: vec![(name, text.into_bytes())], ..Brought::default() });
        }
    }

    /// Reads files from the browser.
    pub fn bring(self, files: Vec<brought::File>) {
        if !files.is_empty() {
            brought::read(files, LARGEST, self.when_read());
        }
    }

    fn take(self, brought: Brought) {
        let Brought { files: new, too_large, unreadable } = brought;
        let too_large = too_large.into_iter().map(|(name, bytes)| Notice::TooLarge { name, bytes });
        let unreadable = unreadable.into_iter().map(|name| Notice::Unreadable { name });
        let mut refused: Vec<Notice> = too_large.chain(unreadable).collect();
        let mut is_asked = false;
        self.files.update_value(|files| {
            for (name, bytes) in new {
                let all = files.iter().map(|known| known.1.len()).sum::<usize>() + bytes.len();
                // The same file twice would count twice.
                let is_known = files.iter().any(|known| known.1 == bytes);
                if !is_known && all >= LARGEST {
                    // OK because a length fits in 64 bits.
                    refused.push(Notice::TooLargeTogether { name, bytes: all as u64 });
                    continue;
                }
                is_asked = true;
                if !is_known {
                    files.push((name, bytes));
                }
            }
        });
        if !is_asked {
            return self.end(refused);
        }
        self.ask();
        self.notices.update(|notices| notices.extend::<Vec<Notice>>(refused));
    }

    /// Asks what all files together say.
    pub fn ask(self) {
        let is_last = self.begin();
        self.show_names();
        let files: Vec<ByteBuf> = self
            .files
            .with_value(|files| files.iter().map(|file| ByteBuf::from(file.1.clone())).collect());
        if files.is_empty() {
            self.answered.set_value(0);
            self.unread.update(Vec::clear);
            self.answer.set(None);
            return self.end(Vec::new());
        }
        let request = FileRequest {
            files,
            options: self.options.get_value(),
            mappings: self.mappings.get_value(),
            own_currency: self.session.scenario.read_untracked().currency,
            columns: self.columns.get_value(),
            taken_as: self.taken_as.get_value(),
        };
        let hear = move |event| {
            if is_last() {
                self.hear(event);
            }
        };
        // One for each question: what it held of the last files goes with it.
        let sent = Worker::start(Job::ReadFiles, hear).and_then(|worker| {
            worker.send(&to_bytes(&request))?;
            self.worker.set_value(Some(worker));
            Ok(())
        });
        if sent.is_err() {
            self.end(vec![Notice::Failed]);
        }
    }

    fn hear(self, event: Event) {
        let message: Option<FileMessage> = match event {
            Event::Response(bytes) => from_bytes(&bytes),
            Event::Failed(_) => None,
        };
        match message {
            Some(FileMessage::Progress(part)) => self.progress.set(Some(part)),
            Some(FileMessage::Answer(reply)) => self.answered(*reply),
            None => self.end(vec![Notice::Failed]),
        }
    }

    fn answered(self, FileReply { answer, unread }: FileReply) {
        if let FileAnswer::Refused(error) = answer
            && error.option().is_empty()
            && self.answer.read_untracked().is_some()
        {
            return self.end(vec![Notice::Refused(error)]);
        }
        self.answered.set_value(self.files.with_value(Vec::len));
        if let FileAnswer::Prices(report) = &answer {
            self.session.brought_prices.set(report.likeness.clone());
            self.session.brought_months.set(report.months.clone());
            if report.months.is_some() {
                // The desk tries the lock on it from now on, and the link says whose prices were meant.
                let present = self.session.scenario.read_untracked().backtest.path;
                if present == BacktestPath::History {
                    let own = BacktestPath::Own;
                    self.session.change(true, |scenario| scenario.backtest.path = own);
                }
            }
        }
        self.unread.set(unread);
        self.answer.set(Some(answer));
        self.end(Vec::new());
    }

    /// Nothing is read any more. Files that led to no answer go; what stands on the page stays.
    fn end(self, notices: Vec<Notice>) {
        let answered = self.answered.get_value();
        self.files.update_value(|files| files.truncate(answered));
        self.asked.update_value(|asked| *asked = asked.wrapping_add(1));
        self.worker.set_value(None);
        self.progress.set(None);
        self.notices.update(|known| known.extend(notices));
        self.show_names();
    }

    /// Stops reading.
    pub fn cancel(self) {
        self.end(Vec::new());
    }

    /// Takes a file away again.
    pub fn remove(self, place: usize) {
        self.files.update_value(|files| {
            if place < files.len() {
                files.remove(place);
            }
        });
        self.answered.set_value(self.files.with_value(Vec::len));
        self.columns.set_value(None);
        self.ask();
    }

    /// Takes all files away.
    pub fn clear(self) {
        self.files.update_value(Vec::clear);
        self.options.set_value(Options::default());
        self.taken_as.set_value(TakenAs::Either);
        self.columns.set_value(None);
        self.ask();
    }

    /// Answers what a file does not tell, and reads again.
    pub fn say(self, change: impl FnOnce(&mut Options)) {
        self.options.update_value(change);
        self.ask();
    }

    /// Whether a reader has answered what a file does not tell; followed as the files are read again.
    pub fn has_been_told(self) -> bool {
        self.answer.read().is_some() && self.options.get_value() != Options::default()
    }

    /// Reads the files as what their reader says that they are.
    pub fn take_as(self, what: TakenAs) {
        self.taken_as.set_value(what);
        self.ask();
    }

    /// Compares these columns of a price history.
    pub fn compare(self, own: usize, index: Option<usize>) {
        self.columns.set_value(Some((own, index)));
        self.ask();
    }

    /// Reads columns as their reader says, and remembers it for the next file of these titles.
    pub fn describe(self, mapping: Mapping) {
        self.mappings.update_value(|mappings| {
            mappings.retain(|known| known.titles != mapping.titles);
            mappings.push(mapping);
            remembered::remember(mappings);
        });
        self.ask();
    }

    fn show_names(self) {
        let names: Vec<String> =
            self.files.with_value(|files| files.iter().map(|file| file.0.clone()).collect());
        if *self.names.read_untracked() != names {
            self.names.set(names);
        }
    }
}
