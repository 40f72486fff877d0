//! The one table of commands: it feeds dispatch, help, palette, hint bar and documents.

use crate::ports::locale::Texts;

/// Where a binding holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The transcript.
    Coding,
    /// Choosing where to cut a turn.
    Cutting,
    /// Typing a line.
    Prompt,
    /// Choosing from a list.
    List,
    /// Looking at a board: ratings, replies, the ambivalence cross, the bouquet, the plan.
    Board,
    /// Reading the help.
    Help,
}

macro_rules! commands {
    ($($name:ident $word:literal $section:ident;)*) => {
        /// Something that the coder can do. Its name and help stand in `locales/` under its word.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Command { $($name),* }

        impl Command {
            /// Every command, in the order of the help.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word that stands in keymaps and text ids.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }

            /// Where the command belongs; commands of the transcript stand in the palette.
            pub fn section(self) -> Section {
                match self { $(Self::$name => Section::$section),* }
            }
        }
    };
}

commands! {
    NextUnit "next-unit" Coding;
    PreviousUnit "previous-unit" Coding;
    NextTurn "next-turn" Coding;
    PreviousTurn "previous-turn" Coding;
    NextUncoded "next-uncoded" Coding;
    PreviousUncoded "previous-uncoded" Coding;
    PageDown "page-down" Coding;
    PageUp "page-up" Coding;
    FirstTurn "first-turn" Coding;
    LastTurn "last-turn" Coding;
    GoToTurn "go-to-turn" Coding;
    TakeBack "take-back" Coding;
    Undo "undo" Coding;
    Redo "redo" Coding;
    Note "note" Coding;
    Bookmark "bookmark" Coding;
    CutTurn "cut-turn" Coding;
    JoinUtterance "join-utterance" Coding;
    Search "search" Coding;
    SearchNext "search-next" Coding;
    SearchPrevious "search-previous" Coding;
    Filter "filter" Coding;
    FilterOff "filter-off" Coding;
    Roles "roles" Coding;
    ClinicianSpeaks "clinician-speaks" Coding;
    ClientSpeaks "client-speaks" Coding;
    Speaker "speaker" Coding;
    Goal "goal" Coding;
    Title "title" Coding;
    Time "time" Coding;
    UnknownCodes "unknown-codes" Coding;
    Messages "messages" Coding;
    Merge "merge" Coding;
    CountAnyway "count-anyway" Coding;
    Volley "volley" Coding;
    Ratings "ratings" Coding;
    Evidence "evidence" Coding;
    Replies "replies" Coding;
    Cross "cross" Coding;
    Bouquet "bouquet" Coding;
    Plan "plan" Coding;
    Heading "heading" Coding;
    Phase "phase" Coding;
    Segment "segment" Coding;
    Passes "passes" Coding;
    Basis "basis" Coding;
    HideScores "hide-scores" Coding;
    Finish "finish" Coding;
    NotCodable "not-codable" Coding;
    Sidebar "sidebar" Coding;
    Theme "theme" Coding;
    Language "language" Coding;
    Help "help" Coding;
    Palette "palette" Coding;
    Save "save" Coding;
    NamePoint "name-point" Coding;
    GoBack "go-back-to" Coding;
    SaveElsewhere "save-elsewhere" Coding;
    OpenAgain "open-again" Coding;
    Redraw "redraw" Coding;
    Cancel "cancel" Coding;
    Quit "quit" Coding;
    QuitWithoutSaving "quit-without-saving" Coding;
    CutNextWord "cut-next-word" Cutting;
    CutPreviousWord "cut-previous-word" Cutting;
    CutNextSentence "cut-next-sentence" Cutting;
    CutPreviousSentence "cut-previous-sentence" Cutting;
    CutHere "cut-here" Cutting;
    CutJoin "cut-join" Cutting;
    CutLeave "cut-leave" Cutting;
    PromptAccept "prompt-accept" Prompt;
    PromptCancel "prompt-cancel" Prompt;
    PromptNext "prompt-next" Prompt;
    PromptPrevious "prompt-previous" Prompt;
    PromptTurn "prompt-turn" Prompt;
    ListNext "list-next" List;
    ListPrevious "list-previous" List;
    ListPageDown "list-page-down" List;
    ListPageUp "list-page-up" List;
    ListFirst "list-first" List;
    ListLast "list-last" List;
    ListChoose "list-choose" List;
    ListLeave "list-leave" List;
    BoardDown "board-down" Board;
    BoardUp "board-up" Board;
    BoardRight "board-right" Board;
    BoardLeft "board-left" Board;
    BoardPageDown "board-page-down" Board;
    BoardPageUp "board-page-up" Board;
    BoardChoose "board-choose" Board;
    BoardRemove "board-remove" Board;
    BoardActor "board-actor" Board;
    BoardNext "board-next" Board;
    BoardPrevious "board-previous" Board;
    BoardLeave "board-leave" Board;
    HelpDown "help-down" Help;
    HelpUp "help-up" Help;
    HelpPageDown "help-page-down" Help;
    HelpPageUp "help-page-up" Help;
    HelpTop "help-top" Help;
    HelpBottom "help-bottom" Help;
    HelpLeave "help-leave" Help;
}

impl Command {
    /// The command with a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|command| command.word() == word)
    }

    /// The id of its name in `locales/`.
    pub fn name_id(self) -> String {
        format!("command-{}", self.word())
    }

    /// The word by which it is called, in the language of the texts where it has one.
    pub fn called(self, texts: &Texts) -> String {
        let id = format!("{}-word", self.name_id());
        if texts.knows(&id) { texts.get(&id).into_owned() } else { self.word().to_owned() }
    }

    /// The id of its help line in `locales/`.
    pub fn help_id(self) -> String {
        format!("command-{}-help", self.word())
    }

    /// Whether a binding for it makes sense in a section.
    pub fn section_fits(self, section: Section) -> bool {
        self.section() == section
            || matches!(self, Self::Quit | Self::Redraw | Self::Language)
            || (section == Section::Board && (self.opens_board() || matches!(self, Self::Undo | Self::Redo)))
    }

    /// Whether it changes the talk itself, which every coder of it shares.
    pub fn changes_talk(self) -> bool {
        use Command as C;
        matches!(self, C::ClinicianSpeaks | C::ClientSpeaks | C::Speaker | C::Goal | C::Title | C::Time)
    }

    /// Whether it does nothing but change the work, or where it is kept: what can only be read has no use for it.
    pub fn changes(self) -> bool {
        use Command as C;
        matches!(
            self,
            C::TakeBack
                | C::Undo
                | C::Redo
                | C::Note
                | C::Bookmark
                | C::CutTurn
                | C::JoinUtterance
                | C::ClinicianSpeaks
                | C::ClientSpeaks
                | C::Speaker
                | C::Goal
                | C::Title
                | C::Time
                | C::Merge
                | C::CountAnyway
                | C::Volley
                | C::Evidence
                | C::Heading
                | C::Phase
                | C::Finish
                | C::NotCodable
                | C::Save
                | C::NamePoint
                | C::GoBack
                | C::SaveElsewhere
        )
    }

    /// Whether it opens a board, from the transcript or from another board.
    fn opens_board(self) -> bool {
        matches!(self, Self::Ratings | Self::Replies | Self::Cross | Self::Bouquet | Self::Plan)
    }
}
