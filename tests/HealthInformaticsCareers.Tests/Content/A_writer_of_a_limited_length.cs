using HealthInformaticsCareers.Content.Markdown;

namespace HealthInformaticsCareers.Tests.Content;

public class A_writer_of_a_limited_length
{
    [Fact]
    public void Grows_up_to_its_limit()
    {
        using var writer = new BoundedWriter(maxLength: 100_000, expected: 3);
        for (var number = 0; number < 10_000; number++)
        {
            writer.Write("<p>&amp;");
            writer.Write('\n');
            writer.Write(['1', '2', '3'], 1, 1);
        }

        Assert.Equal(100_000, writer.Length);
        Assert.Equal(string.Concat(Enumerable.Repeat("<p>&amp;\n2", 10_000)), writer.Written(0, 100_000).ToString());
        Assert.Equal("&amp;\n2<p>", writer.Written(3, 13).ToString());
    }

    [Fact]
    public void Takes_nothing_more_than_that()
    {
        using var writer = new BoundedWriter(maxLength: 5, expected: 5);
        writer.Write("12345");

        Assert.Throws<BoundedWriter.FullException>(() => writer.Write('6'));
        Assert.Equal("12345", writer.Written(0, 5).ToString());
    }
}
