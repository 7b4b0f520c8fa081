"""Who said what: quotations, and to whom the article gives each of them.

    quotes.find_quotations
      quotation_marks.pairs       where quotations begin and end; dash_speech where dashes do that
      attribution.of              for each: the words of its sentence before it and after it (segments)
        verb_last.speaker         in Turkish: the subject before, the verb behind
        chinese.speaker           in Chinese, in place of all these; japanese.find finds the quotations, too
        clauses.after, .before    the verb of speech in them, and its subject (subjects, verb_phrases)
          speakers.read           a subject's words → a Mention: name, role, pronoun, spokesperson
        pronouns.resolved         "he said": who spoke last, or of whom alone the text speaks (preceding)
        _goes_on                  no verb of its own: the speaker of the quotation right before
      roles.introduced            the role that the article gives elsewhere

``bot.text.naming`` turns "Lee" into "Ann Lee". Every step answers None where it is in doubt, and None ends
all: a quotation that nobody is certain to have said is no voice. The words themselves, by language, are in
``speech``, ``speech_europe`` and ``speech_east``; those read alike in all languages in ``speech_words``.
"""
