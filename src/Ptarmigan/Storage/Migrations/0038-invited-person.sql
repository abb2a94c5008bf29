-- For whom a link is meant, in the words of who invites, so that open links can be told apart; null where nothing was said.
ALTER TABLE invitation ADD COLUMN person TEXT;
