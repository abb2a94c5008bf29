using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>The replies that a study has from language models, so that the same is not asked and paid for twice. A key is in none of it.</summary>
internal sealed class AnswerCache(Study study, LanguageModelOptions options)
{
    /// <summary>The same model, server, parameters and texts have the same key.</summary>
    public byte[] Key(QuestionPrompt prompt, string message) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\0',
        options.Endpoint, options.Model, options.Temperature?.ToString(CultureInfo.InvariantCulture), options.MaxOutputTokens.ToString(CultureInfo.InvariantCulture), prompt.Version, prompt.Instructions, message)));

    /// <summary>The reply to a message; null where it was not asked yet.</summary>
    public ChatReply? Find(byte[] key) => study.Database.Connection.Query(
        "SELECT text, ending, form, input_tokens, output_tokens FROM language_model_answer WHERE request_sha256 = @key",
        row => new ChatReply(row.GetString(0), Enum.Parse<ReplyEnd>(row.GetString(1), true), Enum.Parse<AnswerForm>(row.GetString(2), true), new TokenUse(row.GetInt64(3), row.GetInt64(4))),
        ("key", key)).FirstOrDefault();

    /// <summary>Keeps a reply, in the place of an earlier one to the same message.</summary>
    public void Keep(byte[] key, ChatReply reply) => study.Database.Connection.Execute(
        """
        INSERT INTO language_model_answer (request_sha256, model, text, ending, form, input_tokens, output_tokens, made_at)
        VALUES (@key, @model, @text, @ending, @form, @input, @output, @at)
        ON CONFLICT (request_sha256) DO UPDATE SET text = excluded.text, ending = excluded.ending, form = excluded.form,
            input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens, made_at = excluded.made_at
        """,
        ("key", key), ("model", options.Model), ("text", reply.Text), ("ending", Word(reply.End)), ("form", Word(reply.Form)),
        ("input", reply.Use.Input), ("output", reply.Use.Output), ("at", study.Time.GetUtcNow().ToStoredText()));

    /// <summary>How many tokens this model's replies in the study have in the mean; null before there are some.</summary>
    public double? MeanOutput() => study.Database.Connection.Scalar<double?>(
        "SELECT CASE WHEN COUNT(*) >= 10 THEN AVG(output_tokens) END FROM language_model_answer WHERE model = @model", ("model", options.Model));

    internal static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
